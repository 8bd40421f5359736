/** Tests as a specification of this part of the ground. */
@NullMarked
package org.rowan.platform.postgres;

import org.jspecify.annotations.NullMarked;
