/** The SQL of room 7: schema {@code outcome} and nothing else. */
@NullMarked
package org.rowan.outcome.store;

import org.jspecify.annotations.NullMarked;
