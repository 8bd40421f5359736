/** How room 4 is put together. */
@NullMarked
package org.rowan.assess.configure;

import org.jspecify.annotations.NullMarked;
