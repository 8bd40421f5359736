/** Wires the room. */
@NullMarked
package org.rowan.match.configure;

import org.jspecify.annotations.NullMarked;
