/**
 * Hash lists as files, read into {@link org.rowan.match.ListedEntry} one record at a time, and
 * written out again.
 *
 * <p>What a record means for what was listed before follows its format: a tombstone or status
 * withdraws, a complete list withdraws what it does not name. A bad record is reported and passed
 * over; the rest of the list counts.
 */
@NullMarked
package org.rowan.match.lists;

import org.jspecify.annotations.NullMarked;
