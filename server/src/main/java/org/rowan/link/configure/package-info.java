/** How room 3 is put together. */
@NullMarked
package org.rowan.link.configure;

import org.jspecify.annotations.NullMarked;
