/**
 * Other programs that Rowan is measured against, each run as a child process from a Python
 * environment that is made on first use. Start reading at {@link
 * org.rowan.bench.peers.PeerProcess}.
 */
@NullMarked
package org.rowan.bench.peers;

import org.jspecify.annotations.NullMarked;
