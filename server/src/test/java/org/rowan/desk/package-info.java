/** Room 6 as people see it. */
@NullMarked
package org.rowan.desk;

import org.jspecify.annotations.NullMarked;
