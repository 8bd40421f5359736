package org.rowan.engine.rank;

import java.util.List;

/**
 * All that a policy may know about one case.
 *
 * @param kind {@code person} for a person in the reported role, {@code child} for a child at risk,
 *     {@code referral} for a referral that names neither
 * @param referrals the case's referrals, oldest first
 * @param person the person in the reported role
 * @param children children at risk that the case names
 * @param records what enquiries with authorities found
 * @param officer what a named person decided or entered
 * @param time ages of things at the moment of assessment
 */
public record CaseFacts(
        String kind,
        List<ReferralFacts> referrals,
        PersonFacts person,
        List<ChildFacts> children,
        RecordsFacts records,
        OfficerFacts officer,
        TimeFacts time) {

    public CaseFacts {
        referrals = List.copyOf(referrals);
        children = List.copyOf(children);
    }
}
