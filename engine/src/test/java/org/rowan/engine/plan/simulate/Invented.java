package org.rowan.engine.plan.simulate;

import java.util.List;
import org.rowan.engine.plan.Fact;
import org.rowan.engine.plan.Seen;
import org.rowan.engine.plan.Truth;
import org.rowan.engine.plan.simulate.Population.AgeBand;
import org.rowan.engine.plan.simulate.Population.Arrivals;
import org.rowan.engine.plan.simulate.Population.Availability;
import org.rowan.engine.plan.simulate.Population.Duty;
import org.rowan.engine.plan.simulate.Population.Enquiries;
import org.rowan.engine.plan.simulate.Population.Identification;
import org.rowan.engine.plan.simulate.Population.Safeguarding;

/** The table of the default population, with fewer cases and shorter runs. */
final class Invented {
    static final int CONTACT = 0;
    static final int COERCION = 1;
    static final int POSSESSION = 3;
    static final int SPAM = 5;

    private Invented() {}

    static Population population(double perYear, int horizonDays, int warmupDays) {
        return new Population(
                "invented",
                new Arrivals(perYear, 2, 500, .7),
                List.of(
                        new Truth("contact", .04, 1, 400, 70),
                        new Truth("coercion", .05, 1, 30, 50),
                        new Truth("production", .03, .2, 400, 70),
                        new Truth("possession", .33, .03, 400, 60),
                        new Truth("youth", .20, .02, 60, 6),
                        new Truth("spam", .28, 0, 0, 1.5),
                        new Truth("ai-only", .07, .01, 400, 30)),
                facts(),
                .7,
                new Availability(.9, .5, List.of(.35, .35, .35, .5, .5, .65, .65), .35, 1),
                new Enquiries(.2, .5, .76, 1, .75, .8, .5),
                new Identification(365, 20, 1),
                new Safeguarding(3, .5, .3),
                new Duty(8, 18, 1, .5, 365),
                List.of(new AgeBand("7-10", .4), new AgeBand("11-13", .6)),
                horizonDays,
                warmupDays);
    }

    static List<Fact> facts() {
        return List.of(
                fact("danger-stated", Seen.REFERRAL, .25, .30, .02, .01, .01, .01, .005),
                fact("younger-child", Seen.REFERRAL, .43, .20, .40, .25, .05, .15, .25),
                fact("viral-only", Seen.HASH, .08, .05, .05, .35, .25, .75, .10),
                fact("novel-file", Seen.HASH, .48, .40, .50, .08, .30, .02, .30),
                fact("several-minors", Seen.LINKING, .20, .55, .10, .06, .05, .01, .02),
                fact("other-offenders", Seen.LINKING, .25, .15, .30, .15, .03, .01, .05),
                fact("sexual-communication", Seen.CHAT, .25, .80, .15, .05, .10, .01, .02),
                fact("prior-contact", Seen.RECORDS, .16, .08, .15, .02, .005, .01, .02),
                fact("prior-non-contact", Seen.RECORDS, .20, .12, .20, .06, .01, .03, .05),
                fact("access-to-children", Seen.RECORDS, .65, .30, .60, .30, .40, .30, .30));
    }

    private static Fact fact(String name, Seen seen, Double... probability) {
        return new Fact(name, seen, List.of(probability));
    }

    /** A case of one truth that comes on a day, with everything about it favourable. */
    static SimulatedCase aCase(int number, double arrival, int truth, long facts, double harmEnds) {
        return new SimulatedCase(
                number,
                arrival,
                truth,
                facts,
                (1L << facts().size()) - 1,
                false,
                true,
                true,
                true,
                1e6,
                true,
                10,
                harmEnds,
                1,
                0);
    }

    static CaseFile file(SimulatedCase about) {
        return new CaseFile(
                about, new Deeds(), about.arrival(), about.seen(), about.chatSupplied());
    }
}
