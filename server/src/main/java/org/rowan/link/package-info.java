/**
 * Room 3: accounts are linked to persons, one referral at a time.
 *
 * <ul>
 *   <li><b>Takes in</b>: reports from {@code intake}, sightings of files from {@code match},
 *       decisions of people.
 *   <li><b>Gives out</b>: {@link org.rowan.link.Linking}; persons, relations, and the reasons for
 *       every link.
 *   <li><b>Invariants</b>: a person is a projection of a log that is never edited; circumstantial
 *       evidence alone never joins; people's decisions always win; one linker at a time.
 *   <li><b>Start reading at</b>: {@link org.rowan.link.Linking}.
 *   <li><b>May use</b>: kernel, platform, intake, match, engine.link.
 * </ul>
 */
@NullMarked
package org.rowan.link;

import org.jspecify.annotations.NullMarked;
