/** The statements of the room of figures, which read the tables of every room and write none. */
@NullMarked
package org.rowan.statistics.store;

import org.jspecify.annotations.NullMarked;
