package org.rowan.engine.plan.simulate;

import java.util.List;
import org.rowan.engine.plan.Fact;

/**
 * The four levels of comparison: points for the facts known, after the published steps; no claim
 * about any real tool.
 */
final class Levels {
    /** Days within which each level is due, from very high to low. */
    private static final double[] DUE_DAYS = {1, 7, 14, 30};

    private final int priorContact;
    private final int[] facts = new int[6];
    private static final double[] POINTS = {2, 2, 1.5, 1, 1, .5};

    Levels(List<Fact> facts) {
        List<String> names = facts.stream().map(Fact::name).toList();
        priorContact = names.indexOf(FactNames.PRIOR_CONTACT);
        String[] scored = {
            FactNames.PRIOR_OTHER,
            FactNames.SEXUAL_TALK,
            FactNames.NOVEL,
            FactNames.ACCESS,
            FactNames.MINORS,
            FactNames.YOUNGER
        };
        for (int i = 0; i < scored.length; i++) {
            this.facts[i] = names.indexOf(scored[i]);
        }
    }

    /** 0 very high, 1 high, 2 medium, 3 low. */
    int level(CaseFile file) {
        if (file.knows(priorContact)) {
            return 0;
        }
        double points = 0;
        for (int i = 0; i < facts.length; i++) {
            if (file.knows(facts[i])) {
                points += POINTS[i];
            }
        }
        return points >= 3.5 ? 0 : points >= 1 ? 1 : points >= .5 ? 2 : 3;
    }

    double dueDays(CaseFile file) {
        return dueDays(level(file));
    }

    /** Days from arrival within which a case of this level is due to be seen and acted on. */
    static double dueDays(int level) {
        return DUE_DAYS[level];
    }
}
