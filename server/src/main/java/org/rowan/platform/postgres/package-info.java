/**
 * The database below everything: an own PostgreSQL in the data folder, started, shared and stopped
 * by Rowan itself.
 *
 * <p>Takes in: a folder. Gives out: {@link org.rowan.platform.postgres.DatabaseAccess}, where to
 * connect and as whom. Invariants: loopback only, passwords generated and kept in files of mode
 * 600, {@code fsync} and {@code synchronous_commit} on; the last process that lets go stops the
 * server, and a server left behind by a killed process is taken over. Start reading at {@link
 * org.rowan.platform.postgres.EmbeddedPostgres}.
 */
@NullMarked
package org.rowan.platform.postgres;

import org.jspecify.annotations.NullMarked;
