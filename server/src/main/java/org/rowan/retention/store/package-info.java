/** The SQL of schema {@code retention}. */
@NullMarked
package org.rowan.retention.store;

import org.jspecify.annotations.NullMarked;
