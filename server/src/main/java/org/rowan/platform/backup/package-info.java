/**
 * Backup and restore of everything but the keys, into and from one sealed file.
 *
 * <ul>
 *   <li><b>Takes in</b>: the database in one snapshot, the content folder, settings.
 *   <li><b>Gives out</b>: a file that only the installation's keys open, read back before it
 *       counts.
 *   <li><b>Invariants</b>: the file is one moment; every byte is authenticated; restoring goes onto
 *       an empty data folder and all or nothing.
 *   <li><b>Start reading at</b>: {@link org.rowan.platform.backup.Backup}.
 * </ul>
 *
 * <p>The file: a line that names format and installation, then a sealed stream that holds a ZIP:
 * {@code backup.json} (what follows), {@code files/}, {@code tables/} (binary COPY), {@code
 * sequences.json}, {@code content/} (as sealed in the store), {@code manifest.json} (SHA-256 of
 * all).
 */
@NullMarked
package org.rowan.platform.backup;

import org.jspecify.annotations.NullMarked;
