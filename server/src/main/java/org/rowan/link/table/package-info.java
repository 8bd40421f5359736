/**
 * Tables of persons: {@code ./rowan link}, {@code ./rowan link-train} and {@code ./rowan evaluate
 * link}.
 */
@NullMarked
package org.rowan.link.table;

import org.jspecify.annotations.NullMarked;
