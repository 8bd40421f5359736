package org.rowan.engine.plan;

import java.util.List;

/**
 * How many officer-hours an action takes, by what lies behind the case: lognormal, one sigma for
 * all. A version of it is never changed; a new estimate is a new table.
 *
 * @param version its name, such as {@code assumed-1}
 * @param from the version it was estimated from, empty where it was written by hand
 * @param sigma sigma of the logarithm of the hours
 * @param efforts one for each kind
 */
public record EffortTable(String version, String from, double sigma, List<Effort> efforts) {
    public EffortTable {
        efforts = List.copyOf(efforts);
    }

    /**
     * @param kind what lies behind the case, named as the truths are
     * @param medianHours median officer-hours of the action
     * @param outcomes how many closed cases it rests on; 0 is an assumption
     */
    public record Effort(String kind, double medianHours, long outcomes) {}
}
