package org.rowan.engine.plan.simulate;

/**
 * One invented case with all that is hidden about it. Times are days since the start of the run.
 *
 * @param number place in the order of arrival
 * @param arrival when it comes
 * @param truth index of its truth
 * @param facts bit f is set where fact f is true
 * @param seen bit f is set where fact f can be seen at intake; chat and records come with their
 *     enquiries
 * @param thin the report is thin
 * @param chatSupplied chat came with it
 * @param recordsAnswer the records would answer
 * @param identifiable an identification in time would succeed
 * @param retentionEnds until when it can be tried
 * @param childKnown the child is known well enough for social care to act
 * @param actionHours officer-hours its action takes
 * @param harmEnds when its harm ends by itself
 * @param referrals how many referrals it consists of
 * @param ageBand index of the child's age band
 */
record SimulatedCase(
        int number,
        double arrival,
        int truth,
        long facts,
        long seen,
        boolean thin,
        boolean chatSupplied,
        boolean recordsAnswer,
        boolean identifiable,
        double retentionEnds,
        boolean childKnown,
        double actionHours,
        double harmEnds,
        int referrals,
        int ageBand) {}
