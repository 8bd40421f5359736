package org.rowan.engine.plan;

/**
 * The hours that the immediate danger lane would take, against those reserved for it. The one rule
 * by which the lane's order changes and the manager is alarmed, for real cases and simulated ones.
 *
 * @param needed officer-hours of everything worth doing in the lane, where an hour has no other use
 * @param reserved officer-hours of the duty desk over the time looked at
 */
public record DangerHours(double needed, double reserved) {
    /**
     * Whether all of it can be done: then the lane stands by due time. Otherwise it stands by what
     * an hour is worth, and the manager is alarmed.
     */
    public boolean fits() {
        return needed <= reserved;
    }
}
