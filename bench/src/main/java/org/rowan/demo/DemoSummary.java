package org.rowan.demo;

import java.util.List;
import java.util.Map;
import org.rowan.desk.QueueEntry;

/**
 * What the demonstration did, in the shape that others read.
 *
 * @param received referrals received
 * @param duplicates receipts of a referral that was there already
 * @param needsAPerson referrals that wait for a person
 * @param knownMedia files that a bank of known media holds
 * @param persons persons that the accounts are believed to be
 * @param cases open cases
 * @param casesByLane open cases by lane
 * @param seconds from the first referral filed to the ranked queue
 * @param top the first cases of the queue
 */
public record DemoSummary(
        long received,
        long duplicates,
        long needsAPerson,
        long knownMedia,
        long persons,
        long cases,
        Map<String, Long> casesByLane,
        double seconds,
        List<QueueEntry> top) {}
