package org.rowan.engine.plan.simulate;

import org.rowan.engine.plan.OpenCase.Child;
import org.rowan.engine.plan.OpenCase.Identity;
import org.rowan.engine.plan.Seen;
import org.rowan.engine.plan.Step;

/**
 * What each step costs in this world, and what it reveals or changes. The same for every policy.
 */
final class Reveals {
    private final Population population;
    private final long chatFacts;
    private final long recordsFacts;

    Reveals(Population population) {
        this.population = population;
        this.chatFacts = mask(Seen.CHAT);
        this.recordsFacts = mask(Seen.RECORDS);
    }

    /** The number of a fact by its name, -1 where the population has none. */
    int fact(String name) {
        for (int f = 0; f < population.facts().size(); f++) {
            if (population.facts().get(f).name().equals(name)) {
                return f;
            }
        }
        return -1;
    }

    /** Officer-hours of a step for this case. */
    double hours(CaseFile file, Step step) {
        Population.Enquiries enquiries = population.enquiries();
        return switch (step) {
            case FIRST_LOOK -> enquiries.lookHours();
            case IDENTIFY -> enquiries.identifyHours();
            case REVIEW_CHAT -> enquiries.chatHours();
            case CHECK_RECORDS -> enquiries.recordsHours();
            case REFER_CHILD -> population.safeguarding().hours();
            case ACT -> file.about.actionHours();
            case WAIT -> 0;
        };
    }

    void done(CaseFile file, Step step, double now) {
        SimulatedCase about = file.about;
        switch (step) {
            case FIRST_LOOK -> {
                file.looked = true;
                file.lookedAt = now;
            }
            case IDENTIFY -> {
                file.identity =
                        about.identifiable() && now <= about.retentionEnds()
                                ? Identity.IDENTIFIED
                                : Identity.OUT_OF_REACH;
                // The name shows that somebody has dealt with this person already.
                file.closed =
                        file.identity == Identity.IDENTIFIED
                                && (file.deeds.acted() || file.deeds.acting);
            }
            case REVIEW_CHAT -> {
                file.chatToReview = false;
                file.known |= chatFacts;
            }
            case CHECK_RECORDS -> {
                file.recordsToCheck = false;
                if (about.recordsAnswer()) {
                    file.known |= recordsFacts;
                }
            }
            case REFER_CHILD -> {
                file.child = Child.REFERRED;
                if (!file.deeds.referred()) {
                    file.deeds.referredAt = now;
                }
            }
            case ACT -> {
                file.deeds.actedAt = now;
                file.deeds.acting = false;
                file.closed = true;
            }
            case WAIT -> {}
        }
    }

    private long mask(Seen seen) {
        long mask = 0;
        for (int f = 0; f < population.facts().size(); f++) {
            if (population.facts().get(f).seen() == seen) {
                mask |= 1L << f;
            }
        }
        return mask;
    }
}
