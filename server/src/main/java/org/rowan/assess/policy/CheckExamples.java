package org.rowan.assess.policy;

import java.util.ArrayList;
import java.util.List;
import org.rowan.engine.rank.Assess;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Reason;

/** Holds a policy to its own examples. */
public final class CheckExamples {
    private CheckExamples() {}

    /** One example and what is wrong with it; nothing when {@code problems} is empty. */
    public record Outcome(Example example, Assessment assessment, List<String> problems) {}

    public static List<Outcome> of(LoadedPolicy loaded) {
        Assess assess = new Assess(loaded.policy());
        List<Outcome> outcomes = new ArrayList<>();
        for (Example example : loaded.examples()) {
            Assessment assessment = assess.assess(example.facts());
            outcomes.add(new Outcome(example, assessment, problems(example, assessment)));
        }
        return outcomes;
    }

    private static List<String> problems(Example example, Assessment assessment) {
        List<String> problems = new ArrayList<>();
        if (example.lane() != null && !example.lane().equals(assessment.lane().code())) {
            problems.add("the lane is " + assessment.lane().code() + ", not " + example.lane());
        }
        if (example.level() != null && !example.level().equals(assessment.level().code())) {
            problems.add(
                    "the level is "
                            + assessment.level().code()
                            + ", not "
                            + example.level()
                            + " ("
                            + Math.round(assessment.urgencyBits() * 10) / 10.0
                            + " bits)");
        }
        if (example.dueHours() != null && example.dueHours() != assessment.dueHours()) {
            problems.add(
                    "it is due within "
                            + assessment.dueHours()
                            + " hours, not "
                            + example.dueHours());
        }
        List<String> signals = assessment.reasons().stream().map(Reason::signal).toList();
        for (String reason : example.reasons()) {
            if (!signals.contains(reason)) {
                problems.add("\"" + reason + "\" is not among the reasons " + signals);
            }
        }
        String next = assessment.nextEnquiry() == null ? "none" : assessment.nextEnquiry().name();
        if (example.nextEnquiry() != null && !example.nextEnquiry().equals(next)) {
            problems.add("the next enquiry is " + next + ", not " + example.nextEnquiry());
        }
        return problems;
    }
}
