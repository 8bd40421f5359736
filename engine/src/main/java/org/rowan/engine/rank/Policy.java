package org.rowan.engine.rank;

import java.util.List;

/**
 * A policy, compiled: everything that turns facts into a rank.
 *
 * @param name its name
 * @param version its version; a decision names both
 * @param priorBits log2 odds, before any signal, that a child can be protected by acting on a case
 * @param lanes lane rules in order; the last one applies to every case
 * @param signals all signals
 * @param levels levels, the most urgent first
 * @param complete what a complete case would have
 * @param enquiries cheap next steps
 */
public record Policy(
        String name,
        String version,
        double priorBits,
        List<LaneRule> lanes,
        List<Signal> signals,
        List<LevelRule> levels,
        List<Missing> complete,
        List<Enquiry> enquiries) {

    public Policy {
        lanes = List.copyOf(lanes);
        signals = List.copyOf(signals);
        levels = List.copyOf(levels);
        complete = List.copyOf(complete);
        enquiries = List.copyOf(enquiries);
    }
}
