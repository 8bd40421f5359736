/** The SQL of room 5: schema {@code allocate} and nothing else. */
@NullMarked
package org.rowan.allocate.store;

import org.jspecify.annotations.NullMarked;
