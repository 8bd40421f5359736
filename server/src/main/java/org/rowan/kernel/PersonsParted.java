package org.rowan.kernel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that were believed one human are not any more: by a correction, an erasure, new evidence
 * or a person's word. Told in the transaction that parts them, so that whoever relied on the link
 * can be told too.
 */
public record PersonsParted(List<Parting> partings, Instant at) {
    public PersonsParted {
        partings = List.copyOf(partings);
    }

    /**
     * One person that lost accounts.
     *
     * @param from the person they belonged to
     * @param into the person they belong to now; null when they are linked no more
     * @param moved the accounts that left
     */
    public record Parting(PersonId from, @Nullable PersonId into, List<AccountId> moved) {
        public Parting {
            moved = List.copyOf(moved);
        }
    }
}
