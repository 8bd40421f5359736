package org.rowan.bench.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.rowan.engine.link.LinkEvent;
import org.rowan.engine.link.Linker;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.memory.InMemoryLinkStore;
import org.rowan.intake.AccountRole;
import org.rowan.kernel.ReferralId;
import org.rowan.link.model.ModelFiles;
import org.rowan.link.store.AccountStore;
import org.rowan.link.store.AccountStore.NewAccount;
import org.rowan.link.store.PartitionStore;
import org.rowan.link.store.PartitionStore.LogLine;
import org.rowan.platform.RowanContext;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the tables of room 3 with invented accounts that were linked in memory, many times faster
 * than the line does, so that what is measured afterwards is measured on tables of a realistic
 * size: accounts with sealed observations and keys, persons, one line of the log each.
 */
final class FilledStore {
    private static final int AT_ONCE = 5_000;

    /** Numbers that intake will not reach. */
    private static final long FIRST_REFERRAL = 1_000_000_000_000L;

    private final RowanContext rooms;
    private final Instant now;
    private final InMemoryLinkStore store = new InMemoryLinkStore();
    private final Linker linker = new Linker(ModelFiles.shipped(ModelFiles.REFERRALS), store);

    FilledStore(RowanContext rooms) {
        this.rooms = rooms;
        this.now = rooms.get(InstantSource.class).instant();
    }

    /** To be called before anything else was linked. */
    void fill(int referrals, long seed) {
        InventedReferrals invented =
                new InventedReferrals(seed, Math.max(50, referrals * 43 / 100));
        Map<NewAccount, Long> numbers = new LinkedHashMap<>();
        for (int from = 1; from <= referrals; from += AT_ONCE) {
            int to = Math.min(referrals, from + AT_ONCE - 1);
            List<NewAccount> fresh =
                    LongStream.rangeClosed(from, to)
                            .mapToObj(i ->
                                    new NewAccount(
                                            new ReferralId(FIRST_REFERRAL + i),
                                            0,
                                            AccountRole.REPORTED_PERSON,
                                            now))
                            .toList();
            Map<NewAccount, Long> reserved = in(AccountStore.class).reserve(fresh);
            write(() -> log(link(reserved, invented)));
            numbers.putAll(reserved);
        }
        List<NewAccount> all = List.copyOf(numbers.keySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Map<NewAccount, Long> some = new LinkedHashMap<>();
            all.subList(from, Math.min(all.size(), from + AT_ONCE))
                    .forEach(account -> some.put(account, numbers.getOrDefault(account, 0L)));
            write(() -> add(some));
        }
    }

    private List<LogLine> link(Map<NewAccount, Long> reserved, InventedReferrals invented) {
        List<LogLine> lines = new ArrayList<>();
        reserved.forEach((account, number) -> {
            Observation said = invented.observation(account.referral().value() - FIRST_REFERRAL);
            Observation observation =
                    new Observation(
                            number, said.role(), said.carrier(), said.at(), said.identifiers());
            for (LinkEvent event : linker.insert(observation).events()) {
                if (event instanceof LinkEvent.Created created) {
                    lines.add(new LogLine("created", created.person(), 0, List.of(number), "{}"));
                } else if (event instanceof LinkEvent.Linked linked) {
                    lines.add(new LogLine("linked", linked.person(), 0, List.of(number), "{}"));
                }
            }
        });
        return lines;
    }

    private void log(List<LogLine> lines) {
        in(PartitionStore.class).log(lines, "filled", now);
    }

    private void add(Map<NewAccount, Long> accounts) {
        in(ReferralKeys.class)
                .createAll(accounts.keySet().stream().map(NewAccount::referral).toList());
        Map<Long, Observation> observations = new HashMap<>();
        Set<Long> persons = new LinkedHashSet<>();
        accounts.values()
                .forEach(number -> {
                    observations.put(
                            number, Objects.requireNonNull(store.subject(number)).observation());
                    persons.add(store.personOf(number));
                });
        in(PartitionStore.class).open(persons, now);
        in(AccountStore.class).add(accounts, observations, store::personOf);
    }

    private <T> T in(Class<T> type) {
        return rooms.get(type);
    }

    private void write(Runnable work) {
        in(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }
}
