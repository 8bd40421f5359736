/** The HMA-compatible service as its clients call it. */
@NullMarked
package org.rowan.match.hma;

import org.jspecify.annotations.NullMarked;
