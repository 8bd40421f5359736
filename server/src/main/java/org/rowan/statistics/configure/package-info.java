/** How the room of figures is put together. */
@NullMarked
package org.rowan.statistics.configure;

import org.jspecify.annotations.NullMarked;
