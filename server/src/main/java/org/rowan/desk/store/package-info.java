/** The statements on schema {@code desk}. */
@NullMarked
package org.rowan.desk.store;

import org.jspecify.annotations.NullMarked;
