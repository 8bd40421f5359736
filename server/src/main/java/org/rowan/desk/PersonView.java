package org.rowan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as the page shows it and {@code ./rowan show} prints it: accounts believed to be one
 * human, and why.
 *
 * @param id printed number of the person as they stand now
 * @param asked the number asked for, another one when persons were found to be one
 * @param attention why somebody must look before relying on it, or null
 * @param cases open cases about this person
 * @param accounts the accounts, oldest first
 * @param then who was this person at another time; null unless asked for
 * @param evidence pairs of those accounts with what speaks for one human, in bits
 * @param words what people said about these accounts, oldest first
 * @param refused who was not joined, and why, newest first
 * @param relations ties to accounts of others
 * @param tied other persons in hand who may be the same
 * @param history what else happened, newest first
 */
public record PersonView(
        String id,
        String asked,
        @Nullable String attention,
        List<String> cases,
        List<CaseView.AccountView> accounts,
        @Nullable Then then,
        List<Pair> evidence,
        List<LinkStory.Word> words,
        List<LinkStory.Step> refused,
        List<Tie> relations,
        List<TieView> tied,
        List<LinkStory.Step> history) {
    public PersonView {
        cases = List.copyOf(cases);
        accounts = List.copyOf(accounts);
        evidence = List.copyOf(evidence);
        words = List.copyOf(words);
        refused = List.copyOf(refused);
        relations = List.copyOf(relations);
        tied = List.copyOf(tied);
        history = List.copyOf(history);
    }

    /** Two accounts and what speaks for one human behind them, in bits. */
    public record Pair(String first, String second, double bits) {}

    /** An own account, what ties it, and the other account with its person. */
    public record Tie(
            String own, String label, String other, String person, String role, String referral) {}

    /**
     * Who was believed this person at a time.
     *
     * @param at when, ISO 8601 UTC
     * @param accounts the accounts, by number and where they are now
     */
    public record Then(String at, List<Was> accounts) {
        public Then {
            accounts = List.copyOf(accounts);
        }
    }

    /** An account of then, and its person now; the person is null when it is erased. */
    public record Was(String account, @Nullable String person) {}
}
