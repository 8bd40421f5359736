package org.rowan.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;

/** What other rooms may ask about who is one person; always as things stand now. */
public interface Linking {

    /**
     * The accounts of referrals with the persons they are believed to be; without referrals that
     * are not linked yet.
     */
    Map<ReferralId, List<LinkedAccount>> findAccounts(Collection<ReferralId> referrals);

    /** Accounts by number; without those that are not linked, or erased. */
    Map<AccountId, LinkedAccount> findAccountsByNumber(Collection<AccountId> numbers);

    /**
     * Persons with all their accounts; an id that was merged away gives the person it lives on in.
     */
    Map<PersonId, Person> findPersons(Collection<PersonId> persons);

    /** How a person as they stand now came to be believed one. */
    PersonStory tellStory(PersonId person);
}
