package org.rowan.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.link.model.ModelFiles;
import org.rowan.testkit.generate.world.NameGroup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shipped model on 5,000 invented referrals with every trap, seed 1; the full measure is {@code
 * ./rowan evaluate link --generated 100000}.
 */
class GeneratedReferralsTest {
    private static final long REFERRALS = 5_000;

    @SuppressWarnings("NullAway.Init")
    private static LinkedWorld world;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void link() {
        world = LinkedWorld.of(REFERRALS, 1, ModelFiles.shipped(ModelFiles.REFERRALS), done -> {});
    }

    @Test
    void hardlyAnybodyIsJoinedWhoIsNotOne() {
        assertThat(world.accuracy().precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(world.attached().wrong()).isLessThanOrEqualTo(world.referrals() / 1_000);
    }

    @Test
    void mostOfWhatIsOneIsFound() {
        assertThat(world.accuracy().recall()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void noJoinRestsOnCircumstanceAndNoChildIsJoinedToAReportedPersonButByAnAccount() {
        assertThat(world.joins()).isGreaterThan(1_000);
        assertThat(world.circumstantial()).isZero();
        assertThat(world.childWithReported()).isZero();
    }

    @Test
    void everyFalseJoinIsExplained() {
        assertThat(world.unexplained()).isZero();
        assertThat(world.falseJoins())
                .allSatisfy(
                        join -> assertThat(join.words()).contains(" bits: ").contains(join.trap()));
    }

    @Test
    void ratesAreToldForEveryFormOfNames() {
        assertThat(world.attached().wrongByGroup())
                .extracting(GroupRate::group)
                .containsExactly(NameGroup.values());
        assertThat(world.attached().temptedByGroup()).filteredOn(GroupRate::enough).isNotEmpty();
    }

    @Test
    void anIntervalHoldsItsRateAndTooFewCasesSayNothing() {
        GroupRate rate = GroupRate.of(NameGroup.SINGLE, 1_000, 12, 0.008);
        assertThat(rate.low()).isLessThan(0.012);
        assertThat(rate.high()).isGreaterThan(0.012);
        assertThat(rate.ratio()).isEqualTo(1.5);
        assertThat(rate.enough()).isTrue();
        assertThat(GroupRate.of(NameGroup.SINGLE, 100, 3, 0.008).enough()).isFalse();
    }

    @Test
    void theCommandPrintsOneDocumentAndListsTheFalseJoins() throws Exception {
        StringWriter out = new StringWriter();
        Path list = folder.resolve("false-joins.txt");
        new EvaluateGenerated()
                .evaluate(300, 1, list, true, new PrintWriter(out), new PrintWriter(out));
        JsonNode node = JsonMapper.shared().readTree(out.toString());
        assertThat(node.get("referrals").asLong()).isBetween(250L, 300L);
        assertThat(List.copyOf(node.propertyNames()))
                .contains("precision", "recall", "wronglyAttachedPer10000", "causes", "groups");
        assertThat(Files.readAllLines(list)).hasSize(node.get("falseJoins").asInt());
    }
}
