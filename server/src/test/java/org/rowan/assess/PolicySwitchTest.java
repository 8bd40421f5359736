package org.rowan.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.assess.policy.LoadedPolicy;
import org.rowan.assess.policy.PolicyFile;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Level;
import org.rowan.intake.ReceiveItems;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.Installation;
import org.rowan.platform.RowanTest;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A policy is tried in the shadow, replayed over history and put into force, and every decision
 * before and after can be computed again.
 */
@RowanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicySwitchTest {
    @TempDir private static Path elsewhere;

    @Autowired private Installation installation;
    @Autowired private ReceiveItems receive;
    @Autowired private Line line;
    @Autowired private List<Stage> stages;
    @Autowired private Assessing assessing;
    @Autowired private SwitchPolicy policies;
    @Autowired private ComparePolicies compare;
    @Autowired private ReplayPolicy replay;
    @Autowired private ExplainDecision explain;

    private List<CaseId> cases = List.of();

    @BeforeAll
    void peopleWereReported() {
        InventedCases invented = new InventedCases("policies");
        for (int i = 0; i < 12; i++) {
            invented.person("Chatterbox Example", i == 0 ? "Invented reason to hurry" : "");
            if (i % 3 == 0) {
                invented.withChild(12);
            }
        }
        List<ReferralId> referrals = invented.bring(receive);
        line.drain(stages);
        cases = referrals.stream().map(one -> assessing.casesOf(one).getFirst()).toList();
    }

    /** The rooms of other test classes lie over the same folder. */
    @AfterAll
    void theShippedPolicyIsBack() throws IOException {
        Path folder = installation.folder().path().resolve("policies");
        Files.deleteIfExists(folder.resolve("live.yaml"));
        Files.deleteIfExists(folder.resolve("shadow").resolve("next.yaml"));
    }

    @Test
    void whatWasSaidInTheShadowIsWhatAReplaySaysAndWhatComesIntoForce() throws IOException {
        Path next = policy("next.yaml", "next", "bits: 4.8", "bits: 5.8");
        Map<CaseId, Assessment> before = current();

        // In the shadow: kept, shown, and nothing moves.
        policies.shadow(next, "kim");
        line.drain(stages);
        assertThat(current()).isEqualTo(before);
        ComparePolicies.Compared compared = compare.now(100).getFirst();
        assertThat(compared.use().name()).isEqualTo("next");
        assertThat(compared.cases()).isEqualTo(cases.size());
        assertThat(compared.meanBits()).isNotZero();

        // Replayed: the same cases move the same way.
        ReplayPolicy.Replayed replayed = replay.of(PolicyFile.at(next).policy(), 100);
        assertThat(replayed.cases()).isEqualTo(cases.size());
        assertThat(replayed.levels()).isNotEmpty().isEqualTo(compared.levels());
        assertThat(replayed.lanes()).isEqualTo(compared.lanes());
        assertThat(replayed.farthest())
                .extracting(ReplayPolicy.Move::caseId)
                .containsExactlyElementsOf(
                        compared.farthest().stream().map(ComparePolicies.Apart::caseId).toList());

        // In force: the cases stand where the replay said.
        policies.live(next, "kim");
        line.drain(stages);
        Map<CaseId, Assessment> after = current();
        replayed.farthest()
                .forEach(move -> {
                    Assessment now = Objects.requireNonNull(after.get(move.caseId()));
                    assertThat(now.urgencyBits()).isEqualTo(move.would().urgencyBits());
                    assertThat(now.level()).isEqualTo(move.would().level());
                });
        for (CaseId id : cases) {
            ExplainDecision.Explained explained = explain.of(id);
            assertThat(explained.same()).as(id.toString()).isTrue();
            assertThat(explained.kept().policy()).isEqualTo("next");
        }
        assertThat(compare.inForce().name()).isEqualTo("next");
        assertThat(compare.now(1)).isEmpty();

        // What was decided under the policy before is computed again with that policy's own text.
        CaseId one = cases.getFirst();
        CaseAssessment old = assessing.history(one, 50).getLast();
        assertThat(old.policy()).isEqualTo("standard");
        assertThat(explain.again(old).same()).isTrue();
        assertThat(compare.history(10))
                .extracting(PolicyUse::name, PolicyUse::part, use -> use.until() == null)
                .contains(
                        tuple("next", "live", true),
                        tuple("standard", "live", false),
                        tuple("next", "shadow", false));
    }

    @Test
    void aPolicyThatFailsItsOwnExamplesIsRefusedAndABrokenFileLeavesTheOneBeforeInForce()
            throws IOException {
        Path wrong = policy("wrong.yaml", "wrong", "fromBits: 0.5", "fromBits: 30");
        String inForce = compare.inForce().sha256();

        assertThatThrownBy(() -> policies.live(wrong, "kim"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("fails its own example");

        Path live = installation.folder().path().resolve("policies").resolve("live.yaml");
        byte[] kept = Files.exists(live) ? Files.readAllBytes(live) : null;
        Files.createDirectories(live.getParent());
        Files.writeString(live, "name: broken\n");
        assertThat(compare.inForce().sha256()).isEqualTo(inForce);
        assertThat(compare.inForce().problem()).contains("live.yaml");
        if (kept == null) {
            Files.delete(live);
        } else {
            Files.write(live, kept);
        }
        assertThat(compare.inForce().sha256()).isEqualTo(inForce);
        assertThat(compare.inForce().problem()).isEmpty();
    }

    @Test
    void everyNumberOfTheShippedPolicySaysWhereItComesFrom() {
        LoadedPolicy standard = PolicyFile.standard();

        assertThat(standard.sources())
                .hasSizeGreaterThan(50)
                .filteredOn(one -> one.source().equals(Sourced.NOT_SAID))
                .isEmpty();
        assertThat(standard.sources()).filteredOn(Sourced::assumed).isNotEmpty();
        assertThat(standard.policy().levels()).hasSize(Level.values().length);
    }

    private Map<CaseId, Assessment> current() {
        Map<CaseId, Assessment> current = new HashMap<>();
        assessing
                .findCurrent(cases)
                .forEach((id, one) -> {
                    if (one.result() != null) {
                        current.put(id, one.result());
                    }
                });
        return current;
    }

    /** The shipped policy under another name, with one number and the line of a level changed. */
    private static Path policy(String file, String name, String number, String other)
            throws IOException {
        Path path = elsewhere.resolve(file);
        String text = PolicyFile.standard().text();
        Files.writeString(
                path,
                text.replace("name: standard\n", "name: " + name + "\n")
                        .replace("fromBits: -3.5", "fromBits: -3.3")
                        .replaceFirst(number, other));
        return path;
    }
}
