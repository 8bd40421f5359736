package org.rowan.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rowan.link.LinkingProcess.Ground;
import org.rowan.platform.RowanTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Several processes, batches done twice or in vain, and the log: nothing linked is lost or doubled.
 */
@RowanTest
class LinkingTogetherTest {
    private static final long SEED = 20261122;

    private final PaperReferrals referrals = new PaperReferrals();
    private final Ground ground;
    private final JdbcClient jdbc;
    private final LinkingProcess process;

    LinkingTogetherTest(BeanFactory rooms) {
        ground = Ground.of(rooms);
        jdbc = ground.jdbc();
        process = new LinkingProcess(ground, referrals, Set::of);
    }

    @Test
    void workingTwiceChangesNothing() {
        referrals.says(1051, "Chat/1051 email!=twice@example.com");
        referrals.says(1052, "Games/1052 email!=twice@example.com");
        process.links(1051, 1052);
        String before = dump();

        process.links(1051, 1052);
        new LinkingProcess(ground, referrals, Set::of).links(1052, 1051);

        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void aRolledBackBatchLeavesMemoryAndDatabaseAgreeing() {
        referrals.says(1071, "Chat/1071");
        referrals.says(1072, "Chat/1071");
        referrals.says(1073, "Chat/1071");
        process.links(1071);
        process.linksInVain(1072, 1073);

        assertThat(process.person(1072, 0)).isEmpty();
        assertThat(process.agrees(jdbc)).isTrue();
        process.links(1073);
        assertThat(process.person(1073)).isEqualTo(process.person(1071));
        assertThat(process.agrees(jdbc)).isTrue();
    }

    @Test
    void twoProcessesTakingTurnsLoseNothing() {
        LinkingProcess other = new LinkingProcess(ground, referrals, Set::of);
        for (int i = 0; i < 10; i++) {
            referrals.says(
                    1100 + i, "Service%d/turn%d email!=turns@example.com".formatted(i / 5, i % 5));
            (i % 2 == 0 ? process : other).links(1100 + i);
        }
        process.erases(1103);
        other.links(1100);

        assertThat(process.persons(1100, 1102)).hasSize(1);
        assertThat(process.agrees(jdbc)).isTrue();
        assertThat(other.agrees(jdbc)).isTrue();
    }

    @Test
    void twoProcessesRacingOnOneIdentifierEndWithTheEdge() throws Exception {
        LinkingProcess other = new LinkingProcess(ground, referrals, Set::of);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                long first = 1200 + 2L * round;
                referrals.says(first, "Chat/racer" + round);
                referrals.says(first + 1, "Chat/racer" + round);
                CyclicBarrier start = new CyclicBarrier(2);
                Future<?> one = both.submit(() -> raceOf(start, process, first));
                Future<?> two = both.submit(() -> raceOf(start, other, first + 1));
                one.get();
                two.get();
                assertThat(process.person(first)).isEqualTo(process.person(first + 1));
            }
        }
        assertThat(process.agrees(jdbc)).isTrue();
        assertThat(other.agrees(jdbc)).isTrue();
    }

    private static boolean raceOf(CyclicBarrier start, LinkingProcess racer, long referral)
            throws Exception {
        start.await();
        racer.links(referral);
        return true;
    }

    @Test
    void replayingTheLogGivesThePartition() {
        SplittableRandom random = new SplittableRandom(SEED);
        Map<Long, Long> given = new LinkedHashMap<>();
        for (int i = 0; i < 120; i++) {
            long referral = 1300 + random.nextInt(60);
            if (given.containsKey(referral) && random.nextInt(4) == 0) {
                referrals.gone(referral);
                process.erases(referral);
                given.put(referral, -1L);
            } else if (!Long.valueOf(-1).equals(given.get(referral))) {
                referrals.says(
                        referral,
                        "Chat/replay%d email!=replay%d@example.com"
                                .formatted(random.nextInt(40), random.nextInt(25)));
                process.links(referral);
                given.put(referral, referral);
            }
        }

        assertThat(replayed()).as("seed %d", SEED).isEqualTo(partition());
        assertThat(process.agrees(jdbc)).isTrue();
    }

    private Map<Long, Long> partition() {
        Map<Long, Long> persons = new LinkedHashMap<>();
        jdbc.sql("select id, person_id from link.account where person_id is not null order by id")
                .query(row -> {
                    persons.put(row.getLong(1), row.getLong(2));
                });
        return persons;
    }

    private Map<Long, Long> replayed() {
        Map<Long, Long> persons = new LinkedHashMap<>();
        jdbc.sql("select kind, person_id, other_id, accounts from link.event order by id")
                .query(row -> {
                    Long[] accounts = (Long[]) row.getArray(4).getArray();
                    for (Long account : accounts) {
                        switch (row.getString(1)) {
                            case "created", "linked", "merged" ->
                                    persons.put(account, row.getLong(2));
                            case "split" -> persons.put(account, row.getLong(3));
                            case "erased" -> persons.remove(account);
                            default -> {}
                        }
                    }
                });
        return persons;
    }

    /** Every row of the room but the generation, which counts changes to memory too. */
    private String dump() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("account", "person", "event", "edge", "relation", "decision")) {
            jdbc.sql("select t::text from link." + table + " t order by 1")
                    .query(row -> {
                        rows.add(table + " " + row.getString(1));
                    });
        }
        return String.join("\n", rows);
    }
}
