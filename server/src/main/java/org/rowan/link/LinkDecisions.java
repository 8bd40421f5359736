package org.rowan.link;

import java.util.List;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;

/**
 * How people say who is one human: their word is an edge that always wins, and can be taken back.
 *
 * <p>Each change is one transaction with its audit; every case of a person it touches is looked at
 * again.
 */
public interface LinkDecisions {
    /**
     * Says that two accounts are one human.
     *
     * @return the decision's number
     * @throws org.rowan.kernel.UnusableInput when an account is not linked or erased, both are the
     *     same, or the reason is missing
     */
    long sayTheSame(AccountId first, AccountId second, String reason, String scope, String by);

    /** Says that two accounts are not one human; as {@link #sayTheSame}. */
    long sayNotTheSame(AccountId first, AccountId second, String reason, String scope, String by);

    /**
     * Takes a decision back; what it forced is judged anew.
     *
     * @throws org.rowan.kernel.UnusableInput when it does not hold, or the reason is missing
     */
    void withdraw(long decision, String reason, String by);

    /** What people said about accounts of this person, withdrawn words too, oldest first. */
    List<LinkDecision> about(PersonId person);

    /** Persons that nobody should rely on before someone has looked, oldest first. */
    List<Person> needingAttention(int limit);
}
