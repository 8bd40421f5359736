package org.rowan.assess;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;

/**
 * What other rooms may ask about cases and their assessments, and how people tell what they found.
 */
public interface Assessing {

    Optional<CaseRecord> findCase(CaseId id);

    /** Many at once, in ascending order; without those that do not exist. */
    Map<CaseId, CaseRecord> findCases(Collection<CaseId> ids);

    /** The open cases that hold a referral. */
    List<CaseId> casesOf(ReferralId referral);

    /** Every case that holds a referral or once did, folded and closed ones too. */
    List<CaseId> casesEverOf(ReferralId referral);

    /** The newest assessment of each case; without cases that have none yet. */
    Map<CaseId, CaseAssessment> findCurrent(Collection<CaseId> cases);

    /** All assessments of a case, newest first. */
    List<CaseAssessment> history(CaseId id, int limit);

    /** Dangers that stand in these cases, and how far help has got; without cases of none. */
    Map<CaseId, Danger> dangers(Collection<CaseId> cases);

    /** Within how many minutes of receipt each clock of a danger must have stopped. */
    DangerTimes dangerTimes();

    /**
     * Records what a named person found or decided, and has the case assessed again.
     *
     * @throws org.rowan.kernel.UnusableInput when the case, the name or the value is not known, or
     *     the reason is missing
     */
    void record(CaseId id, CaseFactName name, String value, String reason, String by);

    /** Records what a named person found out about a child: where it is, or that it is safe. */
    void recordChild(CaseId id, long child, String state, boolean known, String by);

    /** Closes or reopens a case; the outcome itself is the outcome room's. */
    void setState(CaseId id, String state, String by);
}
