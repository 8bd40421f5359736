package org.rowan.link;

import java.time.Instant;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;

/**
 * Two persons that evidence would have made one, had not both an open case in somebody's hands: for
 * a person to join or to part.
 *
 * @param first one person as they stand now
 * @param second the other
 * @param one the account of the first in the strongest pair across
 * @param other the account of the second in it
 * @param bits what speaks for one human behind these two, then
 * @param since when it was held back first
 */
public record HeldTie(
        PersonId first,
        PersonId second,
        AccountId one,
        AccountId other,
        double bits,
        Instant since) {}
