package org.rowan.outcome;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.CaseId;

/**
 * What was sent to somebody outside about a case.
 *
 * @param id its number
 * @param caseId the case
 * @param recipient to whom
 * @param content what, in the officer's words
 * @param accounts the accounts that were believed one person then
 * @param by who sent it
 * @param at when
 * @param corrections links it relied on that were taken back since, oldest first
 */
public record SentPackage(
        long id,
        CaseId caseId,
        String recipient,
        String content,
        List<AccountId> accounts,
        String by,
        Instant at,
        List<Correction> corrections) {
    public SentPackage {
        accounts = List.copyOf(accounts);
        corrections = List.copyOf(corrections);
    }

    /**
     * A link that the package relied on and that is gone.
     *
     * @param id its number
     * @param accounts the accounts that are not that person any more
     * @param erased whether they are gone altogether
     * @param at since when
     * @param told how the recipient was told; null while nobody did
     */
    public record Correction(
            long id, List<AccountId> accounts, boolean erased, Instant at, @Nullable Told told) {
        public Correction {
            accounts = List.copyOf(accounts);
        }
    }

    /** Who told the recipient, when and how. */
    public record Told(String by, Instant at, String how) {}
}
