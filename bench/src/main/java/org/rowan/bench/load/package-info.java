/**
 * Load on a server of this machine, made as leanly as can be, because it shares the processors with
 * what is measured. Start reading at {@link org.rowan.bench.load.KeptConnection}.
 */
@NullMarked
package org.rowan.bench.load;

import org.jspecify.annotations.NullMarked;
