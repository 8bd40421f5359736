/** Who may enter the desk. */
@NullMarked
package org.rowan.platform.users;

import org.jspecify.annotations.NullMarked;
