package org.rowan.allocate.simulate;

import java.util.ArrayList;
import java.util.List;
import org.rowan.engine.plan.EffortTable;
import org.rowan.engine.plan.EffortTable.Effort;
import org.rowan.engine.plan.Fact;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.Truth;
import org.rowan.kernel.UnusableInput;

/**
 * What allocation assumes of the world until a force supplies outcomes: the default population of
 * the simulator.
 */
public final class AssumedWorld {
    private AssumedWorld() {}

    public static Knowledge knowledge() {
        return PopulationFile.read(null, null).knowledge();
    }

    /** The same, with the likelihoods of a table and the hours of an effort table. */
    public static Knowledge knowledge(EffortTable efforts, List<Fact> likelihoods) {
        return knowledge(efforts).with(likelihoods);
    }

    /**
     * The same, with the hours of an effort table.
     *
     * @throws UnusableInput when the table leaves out a kind of case
     */
    public static Knowledge knowledge(EffortTable efforts) {
        Knowledge assumed = knowledge();
        List<Truth> truths = new ArrayList<>();
        for (Truth truth : assumed.truths()) {
            truths.add(truth.taking(hours(efforts, truth.name())));
        }
        return new Knowledge(
                truths,
                assumed.facts(),
                assumed.costs().spreading(efforts.sigma()),
                assumed.doubtBits());
    }

    private static double hours(EffortTable efforts, String kind) {
        return efforts.efforts().stream()
                .filter(effort -> effort.kind().equals(kind))
                .mapToDouble(Effort::medianHours)
                .findFirst()
                .orElseThrow(() ->
                        new UnusableInput(
                                "the kind " + kind + " is missing",
                                "effort table " + efforts.version(),
                                "add it, as in the shipped table"));
    }
}
