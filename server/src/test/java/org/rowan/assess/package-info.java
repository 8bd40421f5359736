/** What room 4 promises. */
@NullMarked
package org.rowan.assess;

import org.jspecify.annotations.NullMarked;
