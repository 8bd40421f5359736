/**
 * The commands {@code hash} and {@code match}: what a file's hashes are, and what in a list is like
 * it.
 *
 * <p>Takes in files and hashes named on the command line; gives out text or the JSON of the
 * contract. Start reading at {@link org.rowan.match.cli.HashCommand} and {@link
 * org.rowan.match.cli.MatchCommand}.
 */
@NullMarked
package org.rowan.match.cli;

import org.jspecify.annotations.NullMarked;
