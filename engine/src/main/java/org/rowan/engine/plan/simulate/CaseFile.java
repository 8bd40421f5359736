package org.rowan.engine.plan.simulate;

import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.CaseBelief;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.OpenCase;
import org.rowan.engine.plan.OpenCase.Child;
import org.rowan.engine.plan.OpenCase.Identity;
import org.rowan.engine.plan.Step;

/**
 * What the force holds of one case, or of one referral where nothing is linked: what is known, done
 * and being done.
 */
final class CaseFile {
    final SimulatedCase about;
    final Deeds deeds;
    final double arrival;

    /** Bit f is set where fact f is known, true or false. */
    long known;

    boolean looked;
    double lookedAt = Double.NaN;
    boolean chatToReview;
    boolean recordsToCheck = true;
    Identity identity = Identity.UNTRIED;
    Child child;
    boolean closed;

    /** Somebody is at it. */
    boolean busy;

    /** Its level of comparison when it came in, 0 very high to 3 low. */
    int level;

    /** When it came into the danger lane, NaN where it never stood there. */
    double laneSince = Double.NaN;

    /** Hours of the lane that it still needs, 0 outside the lane. */
    double laneHours;

    /** It stood in the lane, in the measured year, while the lane did not fit the desk's hours. */
    boolean overHours;

    /** The lane did not fit when it came in. */
    boolean cameOverHours;

    /** Hours already worked on each step that was put down. */
    private final double[] worked = new double[Step.values().length];

    /** Raised with every change, so that old places in queues are known to be old. */
    int version;

    private @Nullable CaseBelief belief;
    private @Nullable Knowledge believedFrom;
    private long believed;

    CaseFile(SimulatedCase about, Deeds deeds, double arrival, long known, boolean chat) {
        this.about = about;
        this.deeds = deeds;
        this.arrival = arrival;
        this.known = known;
        this.chatToReview = chat;
        this.child = about.childKnown() ? Child.LOCATED : Child.UNKNOWN;
    }

    /** Whether a fact is known to be true. */
    boolean knows(int fact) {
        return fact >= 0 && (known & about.facts() & 1L << fact) != 0;
    }

    /** Hours already worked on a step that was put down. */
    double worked(Step step) {
        return worked[step.ordinal()];
    }

    void putDown(Step step, double hours) {
        worked[step.ordinal()] += hours;
    }

    void ended(Step step) {
        worked[step.ordinal()] = 0;
    }

    /** The belief that follows from what is known, in the eyes of a policy. */
    CaseBelief belief(Knowledge knowledge) {
        CaseBelief current = belief;
        if (current == null || believedFrom != knowledge) {
            current = CaseBelief.prior(knowledge);
            believedFrom = knowledge;
            believed = 0;
        }
        for (long fresh = known & ~believed; fresh != 0; fresh &= fresh - 1) {
            int fact = Long.numberOfTrailingZeros(fresh);
            current = current.with(knowledge, fact, (about.facts() & 1L << fact) != 0);
        }
        believed = known;
        belief = current;
        return current;
    }

    OpenCase open(Knowledge knowledge, double now) {
        return new OpenCase(
                belief(knowledge),
                now - arrival,
                identityAt(now),
                chatToReview,
                recordsToCheck,
                child);
    }

    Identity identityAt(double now) {
        return identity == Identity.UNTRIED && now > about.retentionEnds()
                ? Identity.OUT_OF_REACH
                : identity;
    }
}
