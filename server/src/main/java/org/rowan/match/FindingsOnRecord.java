package org.rowan.match;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rowan.kernel.ReferralId;
import org.rowan.match.store.FindingReads;
import org.rowan.match.store.MediaStore;
import org.rowan.platform.line.TaskQueue;
import org.springframework.stereotype.Component;

/** Answers other rooms from what the stages stored. */
@Component
final class FindingsOnRecord implements Matching {
    private final FindingReads reads;
    private final MediaStore media;
    private final TaskQueue queue;

    FindingsOnRecord(FindingReads reads, MediaStore media, TaskQueue queue) {
        this.reads = reads;
        this.media = media;
        this.queue = queue;
    }

    @Override
    public Optional<MediaFindings> findFindings(ReferralId referral) {
        return Optional.ofNullable(findFindings(List.of(referral)).get(referral));
    }

    @Override
    public Map<ReferralId, MediaFindings> findFindings(Collection<ReferralId> referrals) {
        Map<Long, ? extends List<FileFinding>> found =
                reads.ofReferrals(referrals.stream().map(ReferralId::value).toList());
        Map<ReferralId, MediaFindings> answers = new LinkedHashMap<>();
        for (ReferralId referral : referrals) {
            List<FileFinding> files = found.get(referral.value());
            if (files != null) {
                answers.put(referral, new MediaFindings(referral, files));
            }
        }
        return answers;
    }

    @Override
    public long waiting() {
        return media.waiting() + queue.waiting().getOrDefault(PerceptualStage.NAME, 0L);
    }
}
