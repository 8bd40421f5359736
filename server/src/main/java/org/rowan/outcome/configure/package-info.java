/** How room 7 is put together. */
@NullMarked
package org.rowan.outcome.configure;

import org.jspecify.annotations.NullMarked;
