package org.rowan.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.AccountId;

/**
 * A named person's word about two accounts.
 *
 * @param id its number; withdrawing names it
 * @param same whether they were said to be one human, or not to be
 * @param first one account
 * @param second the other
 * @param reason why, in the words of the one who decided
 * @param scope what the decision covers, in the same person's words; may be empty
 * @param by who decided
 * @param at when
 * @param withdrawnAt when it was withdrawn; null while it holds
 * @param withdrawnBy who withdrew it, or null
 */
public record LinkDecision(
        long id,
        boolean same,
        AccountId first,
        AccountId second,
        String reason,
        String scope,
        String by,
        Instant at,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {}
