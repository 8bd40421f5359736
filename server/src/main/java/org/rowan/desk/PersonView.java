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
 * @param evidence pairs of those accounts with what speaks for one human, in bits
 * @param relations ties to accounts of others
 * @param history what happened, newest first
 */
public record PersonView(
        String id,
        String asked,
        @Nullable String attention,
        List<String> cases,
        List<CaseView.AccountView> accounts,
        List<Pair> evidence,
        List<Tie> relations,
        List<CaseView.Happening> history) {
    public PersonView {
        cases = List.copyOf(cases);
        accounts = List.copyOf(accounts);
        evidence = List.copyOf(evidence);
        relations = List.copyOf(relations);
        history = List.copyOf(history);
    }

    /** Two accounts and what speaks for one human behind them, in bits. */
    public record Pair(String first, String second, double bits) {}

    /** An own account, what ties it, and the other account with its person. */
    public record Tie(
            String own, String label, String other, String person, String role, String referral) {}
}
