/**
 * The server as a whole: what must be settled before it opens, where it listens, how it ends.
 *
 * <p>Takes in: the command line of {@code serve}, the installation. Gives out: {@link
 * org.rowan.platform.serve.Serving}. Invariants: no door beyond loopback without TLS or a declared
 * proxy; no door at all before every {@link org.rowan.kernel.OpeningCondition} is met, except for
 * invented data; one server on an embedded database. Start reading at {@link
 * org.rowan.platform.serve.Serving}.
 */
@NullMarked
package org.rowan.platform.serve;

import org.jspecify.annotations.NullMarked;
