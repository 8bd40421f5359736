/**
 * Referrals that come as files: what each file is, how a folder or an archive falls into items, and
 * what is read out of each.
 *
 * <p>What no machine here can read is kept as a document that needs a person. Start reading at
 * {@link org.rowan.intake.items.FolderWalk}.
 */
@NullMarked
package org.rowan.intake.items;

import org.jspecify.annotations.NullMarked;
