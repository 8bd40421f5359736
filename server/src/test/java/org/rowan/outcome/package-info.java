/** Room 7 as its rules say. */
@NullMarked
package org.rowan.outcome;

import org.jspecify.annotations.NullMarked;
