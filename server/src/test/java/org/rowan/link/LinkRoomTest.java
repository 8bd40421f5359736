package org.rowan.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.PersonsParted;
import org.rowan.link.LinkingProcess.Ground;
import org.rowan.platform.RowanTest;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.erase.Remains;
import org.rowan.platform.line.TaskQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Room 3 on a real database: what is linked, what is only tied, and what a database must keep. */
@RowanTest
class LinkRoomTest {
    private static final long SEED = 20261122;

    private final PaperReferrals referrals = new PaperReferrals();
    private final Set<PersonId> held = new LinkedHashSet<>();
    private final Ground ground;
    private final JdbcClient jdbc;
    private final LinkingProcess process;

    LinkRoomTest(
            JdbcClient jdbc,
            JsonMapper json,
            ReferralKeys keys,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        ground = new Ground(jdbc, json, keys, queue, audit, clock, transaction);
        process = new LinkingProcess(ground, referrals, () -> held);
    }

    @Test
    void theSameAccountInTwoReferralsIsOnePerson() {
        referrals.says(1001, "Chat/heron");
        referrals.says(1002, "Chat/heron");
        referrals.says(1003, "Games/heron");
        process.links(1001);
        process.links(1002, 1003);

        assertThat(process.person(1002)).isEqualTo(process.person(1001));
        assertThat(process.person(1003))
                .as("the same id at another service is another account")
                .isNotEqualTo(process.person(1001));
    }

    @Test
    void aVerifiedEmailJoinsAccountsAtTwoServices() {
        referrals.says(1011, "Chat/1011 email!=plover@example.com");
        referrals.says(1012, "Games/1012 email!=Plover@example.com");
        process.links(1011, 1012);

        assertThat(process.person(1012)).isEqualTo(process.person(1011));
    }

    @Test
    void oneGatewayOneViralFileAndOneRoomTieAndNeverJoin() {
        String file = "ab".repeat(32);
        for (int i = 0; i < 3; i++) {
            referrals.says(
                    1021 + i,
                    "Chat/gateway%d ip=198.51.100.7:443@2026-11-01T10:00:00Z room=chess file=%s"
                            .formatted(i, file));
        }
        process.links(1021, 1022, 1023);

        assertThat(Set.of(process.person(1021), process.person(1022), process.person(1023)))
                .hasSize(3);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from link.relation r join link.account a on a.id = r.first_id where a.referral_id between 1021 and 1023")
                                .query(Long.class)
                                .single())
                .as("they are tied")
                .isPositive();
    }

    @Test
    void nearCopiesOfARareFileTieAndABurstOfThemDoesNotEvenTie() {
        for (int i = 0; i < 4; i++) {
            referrals.says(1081 + i, "Chat/copy%d rare=%s".formatted(i, ("a" + i).repeat(32)));
        }
        process.findings.copies(71, false, 1081, 1082);
        process.findings.copies(72, true, 1083, 1084);
        process.links(1081, 1082, 1083, 1084);

        assertThat(persons(1081, 1084)).hasSize(4);
        assertThat(ties(1081, 1082)).containsExactly("same-file");
        assertThat(ties(1083, 1084)).isEmpty();
    }

    private List<String> ties(long one, long other) {
        return jdbc.sql(
                        """
                        select r.label from link.relation r join link.account a on a.id = r.first_id
                        join link.account b on b.id = r.second_id
                        where a.referral_id in (?, ?) and b.referral_id in (?, ?)\
                        """)
                .params(one, other, one, other)
                .query((row, i) -> row.getString(1))
                .list();
    }

    @Test
    void aChildAndAReportedPersonJoinByNothingButAnAccountId() {
        referrals.says(1031, "Chat/1031 email!=home@example.com");
        referrals.says(1032, "child Games/1032 email!=home@example.com");
        referrals.says(1033, "child Chat/1031");
        process.links(1031, 1032, 1033);

        assertThat(process.person(1032)).isNotEqualTo(process.person(1031));
        assertThat(process.person(1033)).isEqualTo(process.person(1031));
    }

    @Test
    void erasureDividesAnewAndLeavesNothing() {
        referrals.says(1041, "Chat/1041 email!=left@example.com");
        referrals.says(1042, "Games/1042 email!=left@example.com email!=bridgevalue@example.com");
        referrals.says(1043, "Video/1043 email!=bridgevalue@example.com");
        process.links(1041, 1042, 1043);
        assertThat(process.person(1043)).isEqualTo(process.person(1041));
        List<Long> tasksBefore = tasks();

        referrals.gone(1042);
        process.erases(1042);

        assertThat(process.person(1042, 0)).isEmpty();
        assertThat(process.person(1043)).isNotEqualTo(process.person(1041));
        assertThat(process.agrees(jdbc)).isTrue();
        assertThat(new Remains(jdbc).of(List.of("bridgevalue", "1042/", "games/1042"))).isEmpty();
        assertThat(tasks().stream().skip(tasksBefore.size()).toList())
                .as("whoever was one with it is assessed again")
                .contains(1041L, 1043L);
        assertThat(new LinkingProcess(ground, referrals, () -> held).agrees(jdbc)).isTrue();
    }

    @Test
    void workingTwiceChangesNothing() {
        referrals.says(1051, "Chat/1051 email!=twice@example.com");
        referrals.says(1052, "Games/1052 email!=twice@example.com");
        process.links(1051, 1052);
        String before = dump();

        process.links(1051, 1052);
        new LinkingProcess(ground, referrals, () -> held).links(1052, 1051);

        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void aCorrectionIsJudgedAnewAndAnAccountNoLongerNamedLeaves() {
        referrals.says(1061, "Chat/1061 email!=old@example.com", "child Chat/c1061");
        referrals.says(1062, "Games/1062 email!=old@example.com");
        process.links(1061, 1062);
        assertThat(process.person(1061)).isEqualTo(process.person(1062));

        referrals.says(1061, "Chat/1061 email!=new@example.com");
        process.links(1061);

        assertThat(process.person(1061)).isNotEqualTo(process.person(1062));
        assertThat(process.person(1061, 1)).isEmpty();
        assertThat(process.agrees(jdbc)).isTrue();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from link.edge e join link.account a on a.id in (e.first_id, e.second_id) where a.referral_id = 1061")
                                .query(Long.class)
                                .single())
                .as("evidence that no longer holds is gone")
                .isZero();
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
        LinkingProcess other = new LinkingProcess(ground, referrals, () -> held);
        for (int i = 0; i < 10; i++) {
            referrals.says(
                    1100 + i, "Service%d/turn%d email!=turns@example.com".formatted(i / 5, i % 5));
            (i % 2 == 0 ? process : other).links(1100 + i);
        }
        process.erases(1103);
        other.links(1100);

        assertThat(persons(1100, 1102)).hasSize(1);
        assertThat(process.agrees(jdbc)).isTrue();
        assertThat(other.agrees(jdbc)).isTrue();
    }

    @Test
    void twoProcessesRacingOnOneIdentifierEndWithTheEdge() throws Exception {
        LinkingProcess other = new LinkingProcess(ground, referrals, () -> held);
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

    @Test
    void personsOfTwoOpenAssignedCasesAreTiedAndNotMerged() {
        referrals.says(1401, "Chat/1401");
        referrals.says(1402, "Games/1402");
        process.links(1401, 1402);
        held.add(process.person(1401));
        held.add(process.person(1402));
        referrals.says(1403, "Chat/1401", "Games/1402");
        referrals.says(1401, "Chat/1401 email!=both@example.com");
        referrals.says(1402, "Games/1402 email!=both@example.com");
        process.links(1401, 1402);

        assertThat(process.person(1401)).isNotEqualTo(process.person(1402));
        assertThat(
                        jdbc.sql(
                                        "select detail ->> 'why' from link.event where kind = 'refused' order by id desc limit 1")
                                .query(String.class)
                                .single())
                .isEqualTo("held");
        assertThat(process.decisions.heldTies())
                .singleElement()
                .satisfies(tie -> {
                    assertThat(Set.of(tie.first(), tie.second())).isEqualTo(held);
                    assertThat(tie.bits()).isPositive();
                });

        process.reconsiders();
        assertThat(process.decisions.heldTies()).as("both are in hand still").hasSize(1);

        held.remove(process.person(1402));
        process.reconsiders();
        assertThat(process.person(1401)).isEqualTo(process.person(1402));
        assertThat(process.decisions.heldTies()).isEmpty();
        assertThat(process.agrees(jdbc)).isTrue();
    }

    @Test
    void whoeverReliedOnALinkIsToldThatItIsGone() {
        referrals.says(1411, "Chat/1411 email!=relied@example.com");
        referrals.says(1412, "Games/1412 email!=relied@example.com");
        process.links(1411, 1412);
        PersonId one = process.person(1411);
        assertThat(process.parted).isEmpty();

        referrals.says(1412, "Games/1412");
        process.links(1412);

        assertThat(process.parted)
                .singleElement()
                .isInstanceOfSatisfying(
                        PersonsParted.class,
                        told ->
                                assertThat(told.partings())
                                        .containsExactly(
                                                new PersonsParted.Parting(
                                                        one,
                                                        process.person(1412),
                                                        List.of(process.account(1412)))));
    }

    private Set<PersonId> persons(long from, long to) {
        Set<PersonId> persons = new LinkedHashSet<>();
        for (long referral = from; referral <= to; referral++) {
            persons.add(process.person(referral));
        }
        return persons;
    }

    private List<Long> tasks() {
        return jdbc.sql("select subject from platform.task where stage = 'cases' order by id")
                .query((row, i) -> row.getLong(1))
                .list();
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
