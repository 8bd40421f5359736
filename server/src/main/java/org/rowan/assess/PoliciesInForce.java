package org.rowan.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rowan.assess.policy.CheckExamples;
import org.rowan.assess.policy.LoadedPolicy;
import org.rowan.assess.policy.PolicyFile;
import org.rowan.engine.rank.Policy;
import org.rowan.kernel.UnusableInput;

/**
 * The policy that assesses, and those that run in its shadow: {@code policies/live.yaml} and {@code
 * policies/shadow/*.yaml} of the data folder; the shipped policy where there is no live one.
 */
public record PoliciesInForce(LoadedPolicy live, List<LoadedPolicy> shadows) {
    public PoliciesInForce {
        shadows = List.copyOf(shadows);
    }

    /** Reads the files; a policy that fails its own examples is refused before it assesses. */
    public static PoliciesInForce in(Path dataFolder) {
        Path live = dataFolder.resolve("policies").resolve("live.yaml");
        return new PoliciesInForce(
                Files.exists(live) ? tested(live) : PolicyFile.standard(),
                yamlFiles(dataFolder.resolve("policies").resolve("shadow")).stream()
                        .map(PoliciesInForce::tested)
                        .toList());
    }

    public Policy policy() {
        return live.policy();
    }

    private static LoadedPolicy tested(Path file) {
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

    private static List<Path> yamlFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
