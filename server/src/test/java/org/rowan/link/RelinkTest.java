package org.rowan.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.LinkingProcess.Ground;
import org.rowan.link.model.ModelFiles;
import org.rowan.platform.RowanTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another model: judged in the background, put in force at once, in either direction. */
@RowanTest
class RelinkTest {
    private static final long SEED = 20261123;
    private static final String STRICT =
            StricterModel.text()
                    .replace("[verified-both], bits: 21,", "[verified-both], bits: 3,")
                    .replaceFirst("version: '[0-9-]+'", "version: 'strict'");

    private final PaperReferrals referrals = new PaperReferrals();
    private final JdbcClient jdbc;
    private final Ground ground;
    private final LinkingProcess process;

    RelinkTest(BeanFactory rooms) {
        ground = Ground.of(rooms);
        jdbc = ground.jdbc();
        process = new LinkingProcess(ground, referrals, Set::of);
    }

    @Test
    void anotherModelIsJudgedWhileOldAnswersAreServedAndThenPutInForceAtOnce() {
        referrals.says(5001, "Chat/5001 email!=model@example.com");
        referrals.says(5002, "Games/5002 email!=model@example.com");
        referrals.says(5003, "Chat/5001");
        process.links(5001, 5002, 5003);
        assertThat(process.person(5002)).isEqualTo(process.person(5001));

        List<String> words = new ArrayList<>();
        Relinking.Difference difference = process.change.tryOut("strict", STRICT, words::add);
        assertThat(difference.split()).isPositive();
        assertThat(words).contains(process.account(5002) + " would leave " + process.person(5001));
        assertThat(process.change.progress().waiting()).as("a dry run changes nothing").isNull();

        process.change.announce("strict", STRICT, "robin");
        int model = waiting();
        process.rejudges(model);
        assertThat(process.person(5002))
                .as("the old answer while it is judged")
                .isEqualTo(process.person(5001));
        assertThat(process.change.progress().waiting()).isEqualTo("referrals strict");
        finish(process, model);

        assertThat(process.person(5002)).isNotEqualTo(process.person(5001));
        assertThat(process.person(5003)).isEqualTo(process.person(5001));
        assertThat(process.change.progress().inForce()).isEqualTo("referrals strict");
        assertThat(process.reasons.history(process.person(5001)).getLast().kind())
                .isEqualTo("split");
        assertThat(process.parted).isNotEmpty();
        assertThat(process.agrees(jdbc)).isTrue();
        assertThat(new LinkingProcess(ground, referrals, Set::of).agrees(jdbc)).isTrue();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from platform.task where stage = 'cases' and subject in (5001, 5002)")
                                .query(Long.class)
                                .single())
                .as("touched cases are looked at again")
                .isGreaterThanOrEqualTo(4);

        assertThatThrownBy(() -> process.change.announce("strict", STRICT, "robin"))
                .isInstanceOf(UnusableInput.class);
        process.change.announce("shipped", StricterModel.text(), "robin");
        finish(process, waiting());
        assertThat(process.person(5002)).as("and back").isEqualTo(process.person(5001));
        assertThat(process.agrees(jdbc)).isTrue();
    }

    @Test
    void whatComesWhileItIsJudgedIsJudgedToo() {
        referrals.says(5101, "Chat/5101 email!=late@example.com");
        process.links(5101);
        process.change.announce("strict", STRICT, "robin");
        int model = waiting();
        process.rejudges(model);
        referrals.says(5102, "Games/5102 email!=late@example.com");
        process.links(5102);
        assertThat(process.person(5102))
                .as("under the model in force")
                .isEqualTo(process.person(5101));

        finish(process, model);

        assertThat(process.person(5102)).isNotEqualTo(process.person(5101));
        backToShipped();
    }

    @Test
    void aProcessThatDiesIsContinuedByAnotherAndByOtherProcessesTheNewModelIsTakenUp() {
        LinkingProcess other = new LinkingProcess(ground, referrals, Set::of);
        for (int i = 0; i < 20; i++) {
            referrals.says(5200 + 2L * i, "Chat/d%d email!=d%d@example.com".formatted(i, i));
            referrals.says(5201 + 2L * i, "Games/d%d email!=d%d@example.com".formatted(i, i));
            process.links(5200 + 2L * i, 5201 + 2L * i);
        }
        process.change.announce("strict", STRICT, "robin");
        int model = waiting();
        process.rejudgesInVain(model);
        process.rejudges(model);
        process.rejudgesInVain(model);
        finish(other, model);

        for (int i = 0; i < 20; i++) {
            assertThat(process.person(5200 + 2L * i)).isNotEqualTo(process.person(5201 + 2L * i));
        }
        assertThat(other.agrees(jdbc)).isTrue();
        assertThat(process.agrees(jdbc)).as("takes the new model up").isTrue();
        referrals.says(5250, "Video/d0 email!=d0@example.com");
        process.links(5250);
        assertThat(process.person(5250)).isNotEqualTo(process.person(5200));
        backToShipped();
    }

    @Test
    void thereAndBackAgainNobodyIsLeftWhereTheyShouldNotBe() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (long referral = 5300; referral < 5360; referral++) {
            int who = random.nextInt(20);
            referrals.says(
                    referral,
                    "%s/m%d email!=m%d@example.com"
                            .formatted(random.nextBoolean() ? "Chat" : "Games", who, who));
            process.links(referral);
        }
        List<Set<Long>> before = groups();
        process.change.announce("strict", STRICT, "robin");
        finish(process, waiting());
        assertThat(groups()).as("seed %d", SEED).isNotEqualTo(before);

        List<String> words = new ArrayList<>();
        Relinking.Difference again = process.change.tryOut("strict", STRICT, words::add);
        assertThat(words).as("nothing is left to change, seed %d", SEED).isEmpty();
        assertThat(again.persons()).isPositive();

        backToShipped();
        assertThat(groups()).as("seed %d", SEED).isEqualTo(before);
    }

    private void backToShipped() {
        process.change.announce("shipped", ModelFiles.shippedText(ModelFiles.REFERRALS), "robin");
        finish(process, waiting());
    }

    private static void finish(LinkingProcess worker, int model) {
        for (int turn = 0; turn < 50 && worker.models.waiting().isPresent(); turn++) {
            worker.rejudges(model);
        }
        assertThat(worker.models.waiting()).isEmpty();
    }

    private int waiting() {
        return process.models.waiting().orElseThrow().id();
    }

    private List<Set<Long>> groups() {
        Map<Long, Set<Long>> groups = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, person_id from link.account where referral_id between 5300 and 5360 and person_id is not null order by id")
                .query(row -> {
                    groups.computeIfAbsent(row.getLong(2), p -> new TreeSet<>())
                            .add(row.getLong(1));
                });
        return List.copyOf(groups.values());
    }
}
