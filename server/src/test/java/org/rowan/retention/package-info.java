/** What room retention promises. */
@NullMarked
package org.rowan.retention;

import org.jspecify.annotations.NullMarked;
