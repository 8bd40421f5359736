package org.rowan.engine.plan;

import java.util.List;

/** A small world for tests: two truths, one fact in each place. */
final class Example {
    static final int GRAVE = 0;
    static final int REFERRAL_FACT = 0;
    static final int CHAT_FACT = 1;
    static final int RECORDS_FACT = 2;

    private Example() {}

    static Knowledge knowledge(double doubtBits) {
        return new Knowledge(
                List.of(new Truth("grave", .1, 1, 400, 50), new Truth("nothing", .9, 0, 0, 10)),
                List.of(
                        new Fact("stated", Seen.REFERRAL, List.of(.8, .1)),
                        new Fact("said", Seen.CHAT, List.of(.9, .05)),
                        new Fact("recorded", Seen.RECORDS, List.of(.6, .05))),
                new Costs(.2, .5, .76, 1, .75, .8, 3, .5, 0, 365, 50),
                doubtBits);
    }

    static OpenCase identified(CaseBelief belief) {
        return new OpenCase(
                belief, 0, OpenCase.Identity.IDENTIFIED, false, false, OpenCase.Child.UNKNOWN);
    }
}
