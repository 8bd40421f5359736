/** Load on the HMA-compatible service: a bank filled by import, and look-ups over real HTTP. */
@NullMarked
package org.rowan.bench.hma;

import org.jspecify.annotations.NullMarked;
