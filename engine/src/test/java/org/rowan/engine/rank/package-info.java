/** What the engine promises of ranking. */
@NullMarked
package org.rowan.engine.rank;

import org.jspecify.annotations.NullMarked;
