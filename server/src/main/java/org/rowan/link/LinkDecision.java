package org.rowan.link;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.AccountId;

/**
 * A named person's word about accounts.
 *
 * @param id its number; withdrawing names it
 * @param same whether they were said to be one human, or not to be
 * @param scope what it covers
 * @param pairs the pairs of accounts that it holds for, the one it was said about first; without
 *     those that are erased since
 * @param reason why, in the words of the one who decided
 * @param by who decided
 * @param at when
 * @param withdrawal who took it back and why; null while it holds
 */
public record LinkDecision(
        long id,
        boolean same,
        DecisionScope scope,
        List<Pair> pairs,
        String reason,
        String by,
        Instant at,
        @Nullable Withdrawal withdrawal) {
    public LinkDecision {
        pairs = List.copyOf(pairs);
    }

    /** Two accounts. */
    public record Pair(AccountId first, AccountId second) {}

    /**
     * The end of a decision.
     *
     * @param by who took it back
     * @param at when
     * @param reason why, in that person's words
     */
    public record Withdrawal(String by, Instant at, String reason) {}

    /** Whether it names both accounts together. */
    public boolean isAbout(AccountId one, AccountId other) {
        return pairs.stream()
                .anyMatch(pair ->
                        pair.first().equals(one) && pair.second().equals(other)
                                || pair.first().equals(other) && pair.second().equals(one));
    }
}
