/** Hash lists as their sources write them. */
@NullMarked
package org.rowan.match.lists;

import org.jspecify.annotations.NullMarked;
