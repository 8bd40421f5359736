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
     *     same, the reason is missing, or the scope covers too much
     */
    long sayTheSame(
            AccountId first, AccountId second, DecisionScope scope, String reason, String by);

    /**
     * Says that two accounts are not one human; as {@link #sayTheSame}. While both are believed one
     * person, it can cover these two accounts only.
     */
    long sayNotTheSame(
            AccountId first, AccountId second, DecisionScope scope, String reason, String by);

    /**
     * Takes a decision back; what it forced is judged anew. The reason is kept with it.
     *
     * @throws org.rowan.kernel.UnusableInput when it does not hold, or the reason is missing
     */
    void withdraw(long decision, String reason, String by);

    /** What people said about accounts of this person, withdrawn words too, oldest first. */
    List<LinkDecision> about(PersonId person);

    /** Persons that nobody should rely on before someone has looked, oldest first. */
    List<Person> needingAttention(int limit);

    /** Persons of two cases in hand that evidence would make one, oldest first. */
    List<HeldTie> heldTies();
}
