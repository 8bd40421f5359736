package org.rowan.desk;

import java.util.List;
import java.util.Optional;
import org.rowan.assess.Assessing;
import org.rowan.intake.Intake;
import org.rowan.kernel.ReferralId;
import org.rowan.link.Linking;
import org.rowan.match.Matching;
import org.rowan.match.MediaFindings;

/** Puts together what is known of a referral, from every room. */
public final class DescribeReferral {
    private final Intake intake;
    private final Matching matching;
    private final Linking linking;
    private final Assessing assessing;

    public DescribeReferral(
            Intake intake, Matching matching, Linking linking, Assessing assessing) {
        this.intake = intake;
        this.matching = matching;
        this.linking = linking;
        this.assessing = assessing;
    }

    /** The referral, or nothing when there is none of that number. */
    public Optional<ReferralShown> find(ReferralId id) {
        return intake.findSummary(id)
                .map(summary ->
                        new ReferralShown(
                                summary,
                                assessing.casesOf(id),
                                intake.findReport(id).orElse(null),
                                linking.findAccounts(List.of(id)).getOrDefault(id, List.of()),
                                matching.findFindings(id)
                                        .map(MediaFindings::files)
                                        .orElse(List.of())));
    }
}
