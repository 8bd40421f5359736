package org.rowan.match;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.rowan.kernel.ReferralId;

/** What other rooms may ask about the media of referrals. */
public interface Matching {

    /**
     * What was found about a referral's files; empty before its stage ran, when it has no files,
     * and after erasure.
     */
    Optional<MediaFindings> findFindings(ReferralId referral);

    /** The same for many at once; the order of the map is that of the ids. */
    Map<ReferralId, MediaFindings> findFindings(Collection<ReferralId> referrals);

    /** How many files wait to be decoded or looked up by perceptual hash. */
    long waiting();
}
