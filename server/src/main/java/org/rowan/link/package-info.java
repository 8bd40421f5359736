/**
 * Room 3: accounts are linked to persons, one referral at a time.
 *
 * <ul>
 *   <li><b>Takes in</b>: reports from {@code intake}, sightings of files from {@code match},
 *       decisions of people.
 *   <li><b>Gives out</b>: {@link org.rowan.link.Linking} who is one person, {@link
 *       org.rowan.link.LinkReasons} why and since when, {@link org.rowan.link.LinkDecisions} what
 *       people say of it, {@link org.rowan.link.Relinking} another model; {@link
 *       org.rowan.kernel.PersonsParted}.
 *   <li><b>Invariants</b>: a person is a projection of a log that is never edited; circumstantial
 *       evidence alone never joins; people's decisions always win; one linker at a time; another
 *       model comes into force at once or not at all.
 *   <li><b>Start reading at</b>: {@link org.rowan.link.Linking}.
 *   <li><b>May use</b>: kernel, platform, intake, match, engine.link.
 * </ul>
 */
@NullMarked
package org.rowan.link;

import org.jspecify.annotations.NullMarked;
