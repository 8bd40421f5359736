/** How room 5 is put together. */
@NullMarked
package org.rowan.allocate.configure;

import org.jspecify.annotations.NullMarked;
