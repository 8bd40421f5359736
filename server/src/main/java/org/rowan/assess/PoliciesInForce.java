package org.rowan.assess;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rowan.assess.policy.CheckExamples;
import org.rowan.assess.policy.LoadedPolicy;
import org.rowan.assess.policy.PolicyFile;
import org.rowan.engine.rank.Policy;
import org.rowan.kernel.UnusableInput;

/**
 * The policy that assesses, and those that run in its shadow: those of {@link PolicyPaths}, and the
 * shipped policy where there is no live one.
 */
public record PoliciesInForce(LoadedPolicy live, List<LoadedPolicy> shadows) {
    public PoliciesInForce {
        shadows = List.copyOf(shadows);
    }

    /** Reads the files; a policy that fails its own examples is refused before it assesses. */
    static PoliciesInForce in(PolicyPaths paths) {
        LoadedPolicy live =
                Files.exists(paths.live()) || paths.named()
                        ? tested(paths.live())
                        : PolicyFile.standard();
        List<LoadedPolicy> shadows = new ArrayList<>();
        for (Path file : paths.shadowsNow()) {
            LoadedPolicy shadow = tested(file);
            if (!shadow.sha256().equals(live.sha256())
                    && shadows.stream().noneMatch(s -> s.sha256().equals(shadow.sha256()))) {
                shadows.add(shadow);
            }
        }
        return new PoliciesInForce(live, shadows);
    }

    public Policy policy() {
        return live.policy();
    }

    /** Reads a policy and holds it to its own examples. */
    static LoadedPolicy tested(Path file) {
        LoadedPolicy loaded = PolicyFile.at(file);
        for (CheckExamples.Outcome outcome : CheckExamples.of(loaded)) {
            if (!outcome.problems().isEmpty()) {
                throw new UnusableInput(
                        "the policy fails its own example \""
                                + outcome.example().name()
                                + "\": "
                                + outcome.problems().getFirst(),
                        file + ", line " + outcome.example().line(),
                        "./rowan policy test " + file + " shows all of them");
            }
        }
        return loaded;
    }
}
