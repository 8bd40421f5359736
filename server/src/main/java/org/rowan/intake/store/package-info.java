/**
 * The tables of the schema {@code intake}, and nothing else.
 *
 * <p>Rows of submissions that are still open are written without waiting for the disk: the commit
 * that finishes them waits, and a write-ahead log is flushed in order.
 */
@NullMarked
package org.rowan.intake.store;

import org.jspecify.annotations.NullMarked;
