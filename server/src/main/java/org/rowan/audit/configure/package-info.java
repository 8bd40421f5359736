/** How the room of the log is put together for Spring. */
@NullMarked
package org.rowan.audit.configure;

import org.jspecify.annotations.NullMarked;
