/** Benchmarks, accuracy runs and end-to-end speed runs. */
@NullMarked
package org.rowan.bench;

import org.jspecify.annotations.NullMarked;
