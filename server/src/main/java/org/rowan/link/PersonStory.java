package org.rowan.link;

import java.util.List;
import org.rowan.kernel.AccountId;

/**
 * What speaks for accounts being one person, and their ties to others, without any value that
 * identifies anybody. What happened when is told by {@link LinkReasons#history}.
 *
 * @param evidence scored pairs among the person's own accounts, strongest first
 * @param relations ties to accounts of other persons
 */
public record PersonStory(List<Evidence> evidence, List<Relation> relations) {
    public PersonStory {
        evidence = List.copyOf(evidence);
        relations = List.copyOf(relations);
    }

    /** Two accounts and what speaks for one human behind them, in bits. */
    public record Evidence(AccountId first, AccountId second, double bits) {}

    /** An account of this person tied to one of another, and by what. */
    public record Relation(AccountId own, LinkedAccount other, String label) {}
}
