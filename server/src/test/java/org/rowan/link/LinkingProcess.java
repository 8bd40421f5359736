package org.rowan.link;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rowan.engine.link.normalise.Accounts;
import org.rowan.engine.link.normalise.Overlay;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.HeldPersons;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.normalise.IcuSkeletonReader;
import org.rowan.link.normalise.LibPhoneReader;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.DecisionStore;
import org.rowan.link.store.EventStore;
import org.rowan.link.store.HeldTieStore;
import org.rowan.link.store.ModelStore;
import org.rowan.link.store.PartitionStore;
import org.rowan.link.store.StoryStore;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.line.TaskQueue;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One process that links, with its own memory, over the database it may share with others. */
final class LinkingProcess {
    final LinkReferrals stage;
    final EraseLinks erase;
    final PersonsOnRecord persons;
    final LinkDecisions decisions;
    final LinkReasons reasons;
    final LinkerInMemory memory;
    final AccountStore accounts;
    final PartitionStore partition;
    final WriteOutcome write;
    final ReconsiderTies ties;
    final ModelStore models;
    final RelinkStage relink;
    final ChangeModel change;
    final PaperFindings findings = new PaperFindings();
    final List<Object> parted = new ArrayList<>();
    private final ReferralKeys keys;
    private final TransactionTemplate transaction;

    /** What the rooms below give. */
    record Ground(
            JdbcClient jdbc,
            JsonMapper json,
            ReferralKeys keys,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock,
            TransactionTemplate transaction) {

        static Ground of(BeanFactory rooms) {
            return new Ground(
                    rooms.getBean(JdbcClient.class),
                    rooms.getBean(JsonMapper.class),
                    rooms.getBean(ReferralKeys.class),
                    rooms.getBean(TaskQueue.class),
                    rooms.getBean(AuditTrail.class),
                    rooms.getBean(InstantSource.class),
                    rooms.getBean(TransactionTemplate.class));
        }
    }

    LinkingProcess(Ground ground, PaperReferrals referrals, HeldPersons held) {
        keys = ground.keys();
        transaction = ground.transaction();
        accounts = new AccountStore(ground.jdbc(), ground.json(), keys);
        partition = new PartitionStore(ground.jdbc());
        models = new ModelStore(ground.jdbc());
        memory = new LinkerInMemory(models, accounts, partition, held, ground.clock());
        HeldTieStore heldTies = new HeldTieStore(ground.jdbc());
        write = new WriteOutcome(accounts, partition, heldTies, ground.json(), parted::add);
        stage =
                new LinkReferrals(
                        referrals,
                        findings,
                        new ObserveAccounts(
                                new Accounts(new IcuSkeletonReader()),
                                new LibPhoneReader(),
                                Overlay.DEMONSTRATION),
                        memory,
                        accounts,
                        partition,
                        write,
                        ground.queue(),
                        ground.audit(),
                        ground.clock());
        erase = new EraseLinks(memory, accounts, partition, write, ground.queue(), ground.clock());
        persons = new PersonsOnRecord(accounts, partition, new StoryStore(ground.jdbc()));
        decisions =
                new DecideLinks(
                        memory,
                        accounts,
                        new DecisionStore(ground.jdbc(), ground.json(), keys),
                        heldTies,
                        write,
                        persons,
                        ground.queue(),
                        ground.audit(),
                        ground.clock(),
                        transaction);
        ties =
                new ReconsiderTies(
                        memory, heldTies, held, accounts, write, ground.queue(), ground.clock());
        relink =
                new RelinkStage(
                        memory,
                        models,
                        accounts,
                        partition,
                        write,
                        ground.queue(),
                        ground.audit(),
                        ground.clock());
        change =
                new ChangeModel(
                        memory,
                        models,
                        ground.queue(),
                        ground.audit(),
                        ground.clock(),
                        transaction);
        reasons =
                new ReasonsOnRecord(
                        memory, new EventStore(ground.jdbc(), ground.json()), transaction);
    }

    void links(long... referrals) {
        List<Long> subjects = Arrays.stream(referrals).boxed().toList();
        subjects.forEach(this::key);
        transaction.executeWithoutResult(status -> stage.work(subjects));
    }

    /** Judges anew what was held back. */
    void reconsiders() {
        transaction.executeWithoutResult(status -> ties.work(List.of(1L)));
    }

    /** One turn of the stage that judges everything under the model that waits. */
    void rejudges(int model) {
        transaction.executeWithoutResult(status -> relink.work(List.of((long) model)));
    }

    /** The same, and then fails to commit, as a process does that is killed. */
    void rejudgesInVain(int model) {
        transaction.executeWithoutResult(status -> {
            relink.work(List.of((long) model));
            status.setRollbackOnly();
        });
    }

    /** Links and then fails to commit. */
    void linksInVain(long... referrals) {
        List<Long> subjects = Arrays.stream(referrals).boxed().toList();
        subjects.forEach(this::key);
        transaction.executeWithoutResult(status -> {
            stage.work(subjects);
            status.setRollbackOnly();
        });
    }

    void erases(long referral) {
        transaction.executeWithoutResult(status -> {
            erase.erase(new ReferralId(referral));
            keys.destroy(new ReferralId(referral));
        });
    }

    private void key(long referral) {
        ReferralId id = new ReferralId(referral);
        if (keys.find(id).isEmpty()) {
            keys.create(id);
        }
    }

    /** The person of a referral's account; empty when it is not linked. */
    Optional<PersonId> person(long referral, int index) {
        ReferralId id = new ReferralId(referral);
        return persons.findAccounts(List.of(id)).getOrDefault(id, List.of()).stream()
                .filter(account -> account.index() == index)
                .map(LinkedAccount::person)
                .findFirst();
    }

    AccountId account(long referral) {
        ReferralId id = new ReferralId(referral);
        return persons.findAccounts(List.of(id)).getOrDefault(id, List.of()).getFirst().id();
    }

    /** The persons of the first accounts of referrals in a row. */
    Set<PersonId> persons(long from, long to) {
        Set<PersonId> persons = new LinkedHashSet<>();
        for (long referral = from; referral <= to; referral++) {
            persons.add(person(referral));
        }
        return persons;
    }

    PersonId person(long referral) {
        return person(referral, 0).orElseThrow();
    }

    /** Whether what this process has in memory is what the database says, account by account. */
    boolean agrees(JdbcClient jdbc) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    WorkingStore store = memory.forReading().store;
                    return jdbc
                            .sql("select id, coalesce(person_id, 0) from link.account order by id")
                            .query((row, i) -> store.personOf(row.getLong(1)) == row.getLong(2))
                            .list()
                            .stream()
                            .allMatch(same -> same);
                }));
    }
}
