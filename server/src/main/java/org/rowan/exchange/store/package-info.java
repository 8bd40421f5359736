/** The SQL of room exchange. */
@NullMarked
package org.rowan.exchange.store;

import org.jspecify.annotations.NullMarked;
