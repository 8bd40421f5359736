/**
 * The banks and past media of this process's memory, kept current from feeds of changes.
 *
 * <p>Every server process holds its own index. It loads all rows once, then follows the table of
 * changes. A change is applied as soon as it is visible, which is within a quarter of a second of
 * its commit; the place in the feed moves only as far as no earlier transaction can still commit
 * ({@code pg_snapshot_xmin}), so a late commit is never skipped. Applying a change twice does
 * nothing, because a change only says which rows to read again.
 */
@NullMarked
package org.rowan.match.live;

import org.jspecify.annotations.NullMarked;
