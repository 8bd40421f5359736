/** How room exchange is put together. */
@NullMarked
package org.rowan.exchange.configure;

import org.jspecify.annotations.NullMarked;
