/** The SQL of room 3: schema {@code link} and nothing else. */
@NullMarked
package org.rowan.link.store;

import org.jspecify.annotations.NullMarked;
