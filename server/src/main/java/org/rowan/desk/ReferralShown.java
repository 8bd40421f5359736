package org.rowan.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.ReferralSummary;
import org.rowan.intake.Report;
import org.rowan.kernel.CaseId;
import org.rowan.link.LinkedAccount;
import org.rowan.match.FileFinding;

/**
 * A referral with all that is known of it.
 *
 * @param referral where it stands and how it came
 * @param cases the open cases that hold it
 * @param report what it says; null when it is erased or nobody has read it
 * @param accounts its accounts and the persons they are believed to be
 * @param files what comparing its files gave
 */
public record ReferralShown(
        ReferralSummary referral,
        List<CaseId> cases,
        @Nullable Report report,
        List<LinkedAccount> accounts,
        List<FileFinding> files) {
    public ReferralShown {
        cases = List.copyOf(cases);
        accounts = List.copyOf(accounts);
        files = List.copyOf(files);
    }
}
