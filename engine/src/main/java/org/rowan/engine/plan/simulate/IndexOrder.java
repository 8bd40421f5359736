package org.rowan.engine.plan.simulate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.HourPrice;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.LearnLikelihoods;
import org.rowan.engine.plan.Standing;
import org.rowan.engine.plan.Step;
import org.rowan.engine.plan.WorkIndex;

/**
 * Rowan's policy: every case is looked at soon; then the index decides the order and the price of
 * an hour the step.
 */
final class IndexOrder implements Order {
    /** Before any action. */
    private static final double FIRST = -1e12;

    private static final double NOTHING = 1e-9;

    /** Days after which the likelihoods are estimated anew. */
    private static final double LEARN_EVERY = 30;

    private final Knowledge table;
    private final boolean protectsHardCases;
    private final boolean learns;
    private final List<CaseFile> files = new ArrayList<>();
    private Knowledge knowledge;
    private WorkIndex index;
    private double learnAt = LEARN_EVERY;
    private HourPrice price = HourPrice.unknown();

    /**
     * @param learns re-estimates the likelihoods once a month, as a force that takes over the
     *     re-estimated table does
     */
    IndexOrder(Knowledge knowledge, boolean protectsHardCases, boolean learns) {
        this.table = knowledge;
        this.learns = learns;
        this.knowledge = knowledge;
        this.index = new WorkIndex(knowledge);
        this.protectsHardCases = protectsHardCases;
    }

    @Override
    public void arrived(CaseFile file, double now) {
        if (learns) {
            files.add(file);
            if (now >= learnAt) {
                learnAt = now + LEARN_EVERY;
                learn();
            }
        }
    }

    private void learn() {
        LearnLikelihoods from = new LearnLikelihoods(table);
        for (CaseFile file : files) {
            // The truth of a case is known where, and only where, it was worked to its end.
            from.saw(
                    file.known,
                    file.about.facts(),
                    file.deeds.acted() ? file.about.truth() : LearnLikelihoods.UNKNOWN);
        }
        knowledge = table.with(from.facts());
        index = new WorkIndex(knowledge);
    }

    @Override
    public Step next(CaseFile file, double now, double otherwise) {
        if (!file.looked) {
            return Step.FIRST_LOOK;
        }
        // At the desk an hour has no other use than the next case of the lane.
        double elsewhere =
                Double.isNaN(otherwise)
                        ? price.price()
                        : Math.min(price.price(), Math.max(0, -otherwise));
        return standing(file, now, elsewhere).next();
    }

    @Override
    public double key(CaseFile file, double now) {
        if (!file.looked) {
            return FIRST + file.arrival;
        }
        double value = standing(file, now, price.price()).index();
        return value <= NOTHING ? Double.POSITIVE_INFINITY : -value;
    }

    @Override
    public double actionHours(CaseFile file) {
        return knowledge.actionHours(file.belief(knowledge));
    }

    private Standing standing(CaseFile file, double now, double atPrice) {
        return index.standing(file.open(knowledge, now), atPrice);
    }

    @Override
    public boolean laneByDueWhileItFits() {
        return true;
    }

    /** In danger by the upper estimate: within one sigma of doubt it is more likely than not. */
    @Override
    public boolean danger(CaseFile file) {
        return file.looked && file.belief(knowledge).live(knowledge, 1) >= .5;
    }

    @Override
    public boolean fades() {
        return true;
    }

    @Override
    public void begun(double key, Step step, double hours, double now) {
        if (step == Step.ACT) {
            price = price.begun(-key, hours);
        }
    }

    @Override
    public @Nullable Order hardCases() {
        return protectsHardCases ? new HardCases() : null;
    }

    /**
     * By the harm an action averts, not divided by its hours, so that slow cases have their turn.
     */
    private final class HardCases implements Order {
        @Override
        public Step next(CaseFile file, double now, double otherwise) {
            return IndexOrder.this.next(file, now, otherwise);
        }

        @Override
        public double key(CaseFile file, double now) {
            if (!file.looked) {
                return Double.POSITIVE_INFINITY;
            }
            Standing standing = standing(file, now, price.price());
            return standing.next() == Step.ACT && standing.index() > NOTHING
                    ? -standing.averted()
                    : Double.POSITIVE_INFINITY;
        }

        @Override
        public boolean fades() {
            return true;
        }
    }
}
