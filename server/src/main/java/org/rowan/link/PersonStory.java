package org.rowan.link;

import java.time.Instant;
import java.util.List;
import org.rowan.kernel.AccountId;

/**
 * How accounts came to be believed one person: the evidence, the ties to others and what happened,
 * without any value that identifies anybody.
 *
 * @param evidence scored pairs among the person's own accounts, strongest first
 * @param relations ties to accounts of other persons
 * @param history what happened to the person, newest first
 */
public record PersonStory(
        List<Evidence> evidence, List<Relation> relations, List<Happened> history) {
    public PersonStory {
        evidence = List.copyOf(evidence);
        relations = List.copyOf(relations);
        history = List.copyOf(history);
    }

    /** Two accounts and what speaks for one human behind them, in bits. */
    public record Evidence(AccountId first, AccountId second, double bits) {}

    /** An account of this person tied to one of another, and by what. */
    public record Relation(AccountId own, LinkedAccount other, String label) {}

    /**
     * One entry of the log.
     *
     * @param what {@code created, linked, merged, split, refused, needs-attention, healed} or
     *     {@code erased}
     * @param other the other person's number, 0 when there is none
     * @param bits average evidence across the groups compared, 0 when nothing was compared
     * @param model the model and version that decided
     */
    public record Happened(
            Instant at,
            String what,
            List<AccountId> accounts,
            long other,
            double bits,
            String model) {
        public Happened {
            accounts = List.copyOf(accounts);
        }
    }
}
