/** How the line is put together. */
@NullMarked
package org.rowan.platform.line.configure;

import org.jspecify.annotations.NullMarked;
