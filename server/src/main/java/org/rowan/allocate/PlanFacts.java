package org.rowan.allocate;

import java.time.Instant;
import java.util.List;
import org.rowan.engine.plan.CaseBelief;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.OpenCase;

/**
 * What planning needs of an open case.
 *
 * @param bits log2 likelihood of what is known of the case, for each assumed truth in their order
 * @param doubtBits sigma of the doubt about the likelihoods, in bits
 * @param arrived when its newest referral was received
 * @param hard slow by its nature: nobody can be identified with what there is
 */
public record PlanFacts(
        List<Double> bits,
        double doubtBits,
        Instant arrived,
        OpenCase.Identity identity,
        boolean chatToReview,
        boolean recordsToCheck,
        OpenCase.Child child,
        boolean hard) {
    private static final double DAY = 86_400_000;

    public PlanFacts {
        bits = List.copyOf(bits);
    }

    /** The case as the planner sees it at a moment. */
    public OpenCase at(Instant now, Knowledge knowledge) {
        double[] each = bits.stream().mapToDouble(Double::doubleValue).toArray();
        if (each.length != knowledge.truths().size()) {
            each = new double[knowledge.truths().size()];
        }
        double age = Math.max(0, (now.toEpochMilli() - arrived.toEpochMilli()) / DAY);
        return new OpenCase(
                CaseBelief.ofBits(knowledge, doubtBits, each),
                age,
                identity,
                chatToReview,
                recordsToCheck,
                child);
    }
}
