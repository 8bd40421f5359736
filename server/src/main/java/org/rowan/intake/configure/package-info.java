/** How room intake is put together for Spring. */
@NullMarked
package org.rowan.intake.configure;

import org.jspecify.annotations.NullMarked;
