package org.rowan.link;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;

/**
 * One line of what happened to a person.
 *
 * @param at when
 * @param kind {@code created, linked, merged, split, refused, needs-attention, healed, erased,
 *     said-the-same, said-not-the-same} or {@code withdrew}
 * @param person the person; that which is kept in a merge, that which is left in a split
 * @param other the one merged away, split off or not joined; null when there is none
 * @param accounts the accounts that moved or were named
 * @param words what happened and why, in a sentence
 * @param reason why the best pair of a join or refusal had its bits; null otherwise or erased
 */
public record LinkStep(
        Instant at,
        String kind,
        @Nullable PersonId person,
        @Nullable PersonId other,
        List<AccountId> accounts,
        String words,
        @Nullable PairReason reason) {
    public LinkStep {
        accounts = List.copyOf(accounts);
    }
}
