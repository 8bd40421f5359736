package org.rowan.engine.plan.simulate;

import org.rowan.engine.plan.OpenCase.Child;
import org.rowan.engine.plan.OpenCase.Identity;
import org.rowan.engine.plan.Step;
import org.rowan.engine.plan.Truth;

/**
 * Knows truth and hours of every case and takes the greatest true value per hour; still has to
 * identify and to look.
 */
final class OracleOrder implements Order {
    private static final double FIRST = -1e12;

    private final Population population;

    OracleOrder(Population population) {
        this.population = population;
    }

    @Override
    public Step next(CaseFile file, double now, double otherwise) {
        if (!file.looked) {
            return Step.FIRST_LOOK;
        }
        double refer = referral(file, now);
        Identity identity = file.identityAt(now);
        if (refer > 0 && (identity == Identity.OUT_OF_REACH || refer >= action(file, now))) {
            return Step.REFER_CHILD;
        }
        return switch (identity) {
            case UNTRIED -> Step.IDENTIFY;
            case IDENTIFIED -> Step.ACT;
            case OUT_OF_REACH -> Step.WAIT;
        };
    }

    @Override
    public double key(CaseFile file, double now) {
        if (!file.looked) {
            return FIRST + file.arrival;
        }
        double value = Math.max(action(file, now), referral(file, now));
        return value <= 0 ? Double.POSITIVE_INFINITY : -value;
    }

    private double action(CaseFile file, double now) {
        Identity identity = file.identityAt(now);
        if (identity == Identity.OUT_OF_REACH) {
            return 0;
        }
        Truth truth = population.truths().get(file.about.truth());
        double hours =
                file.about.actionHours()
                        + (identity == Identity.UNTRIED
                                ? population.enquiries().identifyHours()
                                : 0);
        double kept = file.child == Child.REFERRED ? population.safeguarding().harmLeft() : 1;
        double days = population.costs().days(hours);
        return kept
                * truth.avertedFrom(now - file.arrival + days, population.duty().creditDays())
                / hours;
    }

    private double referral(CaseFile file, double now) {
        if (file.child != Child.LOCATED) {
            return 0;
        }
        Truth truth = population.truths().get(file.about.truth());
        return (1 - population.safeguarding().harmLeft())
                * truth.avertedFrom(now - file.arrival, population.duty().creditDays())
                / population.safeguarding().hours();
    }

    @Override
    public double actionHours(CaseFile file) {
        return file.about.actionHours();
    }

    @Override
    public boolean danger(CaseFile file) {
        return file.looked && population.live(file.about.truth());
    }

    @Override
    public boolean fades() {
        return true;
    }
}
