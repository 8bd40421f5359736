package org.rowan.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;

/** Why accounts are one person, and who was one person when. */
public interface LinkReasons {
    /**
     * All that happened to a person, oldest first, with the reasons as they were at the time;
     * measures only, no values.
     */
    List<LinkStep> history(PersonId person);

    /** The person an account belonged to at a time; empty when it was not linked, or erased. */
    Optional<PersonId> personAt(AccountId account, Instant at);

    /**
     * The accounts that were believed this person at a time, under the number the person had then;
     * ascending. Accounts erased since are among them, by number.
     */
    List<AccountId> accountsAt(PersonId person, Instant at);

    /**
     * The pair as it would be judged now, with the compared values; empty when either account is
     * not linked, or erased. Whoever shows it records that it was looked at.
     */
    Optional<PairReason> explain(AccountId first, AccountId second);
}
