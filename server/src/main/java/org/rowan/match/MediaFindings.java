package org.rowan.match;

import java.util.List;
import org.rowan.kernel.ReferralId;

/**
 * What was found about the files of one referral.
 *
 * @param referral the referral
 * @param files one for each file of the report, in its order
 */
public record MediaFindings(ReferralId referral, List<FileFinding> files) {

    public MediaFindings {
        files = List.copyOf(files);
    }

    /** How many files a bank of known media holds. */
    public long known() {
        return files.stream().filter(FileFinding::known).count();
    }

    /** How many files were compared and are in no bank. */
    public long novel() {
        return files.stream().filter(FileFinding::novel).count();
    }
}
