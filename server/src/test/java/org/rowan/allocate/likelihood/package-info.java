/** Tables of likelihoods, estimated from what cases turned out to be. */
@NullMarked
package org.rowan.allocate.likelihood;

import org.jspecify.annotations.NullMarked;
