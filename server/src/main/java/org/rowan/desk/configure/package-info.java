/** How room 6 is put together. */
@NullMarked
package org.rowan.desk.configure;

import org.jspecify.annotations.NullMarked;
