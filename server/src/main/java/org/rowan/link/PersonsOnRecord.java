package org.rowan.link;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.PartitionStore;
import org.rowan.link.store.StoryStore;

/** Persons as they are recorded now. */
final class PersonsOnRecord implements Linking {
    private final AccountStore accounts;
    private final PartitionStore partition;
    private final StoryStore stories;

    PersonsOnRecord(AccountStore accounts, PartitionStore partition, StoryStore stories) {
        this.accounts = accounts;
        this.partition = partition;
        this.stories = stories;
    }

    @Override
    public Map<ReferralId, List<LinkedAccount>> findAccounts(Collection<ReferralId> referrals) {
        return accounts.byReferral(referrals);
    }

    @Override
    public Map<AccountId, LinkedAccount> findAccountsByNumber(Collection<AccountId> numbers) {
        return accounts.byNumber(numbers);
    }

    @Override
    public Map<PersonId, Person> findPersons(Collection<PersonId> persons) {
        Map<Long, Long> current = partition.current(persons.stream().map(PersonId::value).toList());
        Map<PersonId, List<LinkedAccount>> held = accounts.byPerson(current.values());
        Map<Long, String> attentions = partition.attentions(current.values());
        Map<PersonId, Person> found = new LinkedHashMap<>();
        current.forEach((asked, now) -> {
            PersonId id = new PersonId(now);
            found.put(
                    new PersonId(asked),
                    new Person(id, held.getOrDefault(id, List.of()), attentions.get(now)));
        });
        return found;
    }

    @Override
    public PersonStory tellStory(PersonId person) {
        return new PersonStory(stories.evidence(person), stories.relations(person));
    }
}
