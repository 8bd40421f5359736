/** How room retention is put together. */
@NullMarked
package org.rowan.retention.configure;

import org.jspecify.annotations.NullMarked;
