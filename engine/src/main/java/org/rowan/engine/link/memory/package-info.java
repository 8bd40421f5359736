/** A link store that lives in memory, for tables, tests and benchmarks. */
@NullMarked
package org.rowan.engine.link.memory;

import org.jspecify.annotations.NullMarked;
