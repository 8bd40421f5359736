package org.rowan.engine.plan.simulate;

import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.HourPrice;
import org.rowan.engine.plan.Knowledge;
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

    private final Knowledge knowledge;
    private final WorkIndex index;
    private final boolean protectsHardCases;
    private HourPrice price = HourPrice.unknown();

    IndexOrder(Knowledge knowledge, boolean protectsHardCases) {
        this.knowledge = knowledge;
        this.index = new WorkIndex(knowledge);
        this.protectsHardCases = protectsHardCases;
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

    private Standing standing(CaseFile file, double now, double atPrice) {
        return index.standing(file.open(knowledge, now), atPrice);
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
