/** The room match, told by example. */
@NullMarked
package org.rowan.match;

import org.jspecify.annotations.NullMarked;
