/** How the ground is put together for Spring: the beans that every room may use. */
@NullMarked
package org.rowan.platform.configure;

import org.jspecify.annotations.NullMarked;
