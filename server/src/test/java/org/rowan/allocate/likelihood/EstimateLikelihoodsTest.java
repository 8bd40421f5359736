package org.rowan.allocate.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.allocate.Planning;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseFactName;
import org.rowan.assess.InventedCases;
import org.rowan.engine.plan.Fact;
import org.rowan.intake.ReceiveItems;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;
import org.rowan.outcome.Effort;
import org.rowan.outcome.OutcomeCode;
import org.rowan.outcome.Outcomes;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.springframework.beans.factory.annotation.Autowired;

/** What closed cases turned out to be moves the likelihoods of a new table, and nothing else. */
@RowanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EstimateLikelihoodsTest {
    private static final int CASES = 60;
    private static final int LABELLED = 40;

    @TempDir Path folder;
    @Autowired private ReceiveItems receive;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Assessing assessing;
    @Autowired private Outcomes outcomes;
    @Autowired private Planning planning;
    @Autowired private LikelihoodTable live;

    /** Chats of two thirds of the cases that turn out to be coercion are without a finding. */
    @BeforeAll
    void casesWereReviewedAndMostOfThemClosed() {
        InventedCases invented = new InventedCases("likelihoods");
        for (int i = 0; i < CASES; i++) {
            invented.person("Chatterbox Example", "");
        }
        List<CaseId> cases = new ArrayList<>();
        List<org.rowan.kernel.ReferralId> referrals = invented.bring(receive);
        line.drain(stages);
        referrals.forEach(one -> cases.add(assessing.casesOf(one).getFirst()));
        for (int i = 0; i < CASES; i++) {
            assessing.record(
                    cases.get(i),
                    CaseFactName.SEXUAL_COMMUNICATION,
                    i % 3 == 0 ? "yes" : "no",
                    "Read it; about chess",
                    "robin");
        }
        line.drain(stages);
        for (int i = 0; i < LABELLED; i++) {
            outcomes.close(
                    cases.get(i),
                    OutcomeCode.DISSEMINATED,
                    0,
                    "An invented outcome",
                    "robin",
                    null,
                    new Effort("coercion", null));
        }
        line.drain(stages);
    }

    @Test
    void whatWasSeenMovesTheTableWithoutSwitchingIt() {
        LikelihoodTable next = planning.estimateLikelihoods("2026-11");
        assertThat(next.from()).isEqualTo("assumed-1");
        assertThat(next.closed()).containsEntry("coercion", (long) LABELLED).hasSize(1);
        assertThat(next.others()).isEqualTo(CASES - LABELLED);
        double was = sexualTalkUnderCoercion(live);
        double is = sexualTalkUnderCoercion(next);
        assertThat(was).isEqualTo(.8);
        assertThat(is)
                .as("a third of 40 had a finding; the table before still weighs in")
                .isBetween(.33, .6);
        assertThat(planning.estimateLikelihoods("2026-11")).isEqualTo(next);
        assertThat(sexualTalkUnderCoercion(live)).isEqualTo(.8);
    }

    @Test
    void theFileReadsBackTheSameAndAMisspeltOneSaysWhere() throws IOException {
        LikelihoodTable next = planning.estimateLikelihoods("2026-11");
        String text = LikelihoodFile.text(next, planning.kinds());
        Path file = Files.writeString(folder.resolve("next.yaml"), text);
        LikelihoodTable back = LikelihoodFile.read(file);
        assertThat(back.version()).isEqualTo("2026-11");
        assertThat(back.closed()).containsEntry("coercion", (long) LABELLED);
        for (int f = 0; f < next.facts().size(); f++) {
            for (int t = 0; t < planning.kinds().size(); t++) {
                assertThat(back.facts().get(f).probability().get(t))
                        .isCloseTo(next.facts().get(f).probability().get(t), within(1e-6));
            }
        }
        Path wrong =
                Files.writeString(
                        folder.resolve("wrong.yaml"), text.replace("novel-file:", "chess-file:"));
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> LikelihoodFile.read(wrong))
                .satisfies(problem ->
                        assertThat(problem.toString() + problem.what()).contains("novel-file"));
    }

    private static double sexualTalkUnderCoercion(LikelihoodTable table) {
        Fact fact =
                table.facts().stream()
                        .filter(one -> one.name().equals("sexual-communication"))
                        .findFirst()
                        .orElseThrow();
        return Objects.requireNonNull(fact.probability().get(1));
    }
}
