package org.rowan.engine.plan.simulate;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.rowan.engine.plan.OpenCase.Child;
import org.rowan.engine.plan.OpenCase.Identity;
import org.rowan.engine.plan.Step;

/**
 * Makes every enquiry on arrival, first come first served and before any action, then orders
 * actions by what is known.
 */
final class TriageOrder implements Order {
    /** Before any action. */
    private static final double FIRST = -1e12;

    private final ToDoubleFunction<CaseFile> key;
    private final Predicate<CaseFile> refers;
    private final Predicate<CaseFile> veryHigh;
    private final ToDoubleFunction<CaseFile> hours;

    /**
     * @param key order of the actions, smaller first
     * @param refers whether a known child is referred to social care as soon as the enquiries are
     *     made
     * @param hours what an action is expected to take, infinite where nothing is left to the desk
     */
    TriageOrder(
            ToDoubleFunction<CaseFile> key,
            Predicate<CaseFile> refers,
            Predicate<CaseFile> veryHigh,
            ToDoubleFunction<CaseFile> hours) {
        this.veryHigh = veryHigh;
        this.hours = hours;
        this.key = key;
        this.refers = refers;
    }

    @Override
    public Step next(CaseFile file, double now, double otherwise) {
        if (!file.looked) {
            return Step.FIRST_LOOK;
        }
        Identity identity = file.identityAt(now);
        if (identity == Identity.UNTRIED) {
            return Step.IDENTIFY;
        }
        if (identity == Identity.IDENTIFIED && file.chatToReview) {
            return Step.REVIEW_CHAT;
        }
        if (identity == Identity.IDENTIFIED && file.recordsToCheck) {
            return Step.CHECK_RECORDS;
        }
        if (file.child == Child.LOCATED && refers.test(file)) {
            return Step.REFER_CHILD;
        }
        return identity == Identity.IDENTIFIED ? Step.ACT : Step.WAIT;
    }

    @Override
    public boolean danger(CaseFile file) {
        return veryHigh.test(file);
    }

    @Override
    public double actionHours(CaseFile file) {
        return hours.applyAsDouble(file);
    }

    @Override
    public double key(CaseFile file, double now) {
        return switch (next(file, now, Double.NaN)) {
            case WAIT -> Double.POSITIVE_INFINITY;
            case ACT -> key.applyAsDouble(file);
            default -> FIRST + file.arrival;
        };
    }
}
