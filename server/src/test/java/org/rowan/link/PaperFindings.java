package org.rowan.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rowan.kernel.MediaId;
import org.rowan.kernel.ReferralId;
import org.rowan.match.Copies;
import org.rowan.match.FileFinding;
import org.rowan.match.Matching;
import org.rowan.match.MediaFindings;
import org.rowan.match.Reading;

/** What room 2 would have found about the files of paper referrals. */
final class PaperFindings implements Matching {
    private final Map<ReferralId, MediaFindings> found = new ConcurrentHashMap<>();

    /** The first file of each referral is nearly the same picture. */
    void copies(long group, boolean burst, long... referrals) {
        for (long referral : referrals) {
            Copies copies =
                    new Copies(
                            group,
                            referrals.length,
                            referrals.length,
                            referrals.length,
                            Instant.EPOCH,
                            Instant.EPOCH,
                            burst,
                            burst ? referrals.length : 0,
                            burst ? referrals.length : 0);
            found.put(
                    new ReferralId(referral),
                    new MediaFindings(
                            new ReferralId(referral),
                            new ArrayList<>(
                                    List.of(
                                            new FileFinding(
                                                    new MediaId(referral),
                                                    0,
                                                    Reading.HASHED,
                                                    null,
                                                    null,
                                                    List.of(),
                                                    copies,
                                                    null)))));
        }
    }

    @Override
    public Optional<MediaFindings> findFindings(ReferralId referral) {
        return Optional.ofNullable(found.get(referral));
    }

    @Override
    public Map<ReferralId, MediaFindings> findFindings(Collection<ReferralId> referrals) {
        Map<ReferralId, MediaFindings> some = new LinkedHashMap<>();
        referrals.forEach(id -> findFindings(id).ifPresent(media -> some.put(id, media)));
        return some;
    }

    @Override
    public long waiting() {
        return 0;
    }
}
