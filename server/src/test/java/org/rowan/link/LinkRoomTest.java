package org.rowan.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.PersonsParted;
import org.rowan.link.LinkingProcess.Ground;
import org.rowan.platform.RowanTest;
import org.rowan.platform.erase.Remains;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Room 3 on a real database: what is linked, what is only tied, and what a database must keep. */
@RowanTest
class LinkRoomTest {
    private final PaperReferrals referrals = new PaperReferrals();
    private final Set<PersonId> held = new LinkedHashSet<>();
    private final Ground ground;
    private final JdbcClient jdbc;
    private final LinkingProcess process;

    LinkRoomTest(BeanFactory rooms) {
        ground = Ground.of(rooms);
        jdbc = ground.jdbc();
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

        assertThat(process.persons(1081, 1084)).hasSize(4);
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

    private List<Long> tasks() {
        return jdbc.sql("select subject from platform.task where stage = 'cases' order by id")
                .query((row, i) -> row.getLong(1))
                .list();
    }
}
