package org.rowan.match;

import java.util.List;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.ReferralId;
import org.rowan.match.store.GroupStore;
import org.rowan.match.store.GroupStore.Kind;
import org.rowan.match.store.MediaStore;
import org.springframework.stereotype.Component;

/** Erases what the room knows about a referral's files, and counts the groups they leave again. */
@Component
final class ForgetMedia implements Erasure {
    private final MediaStore media;
    private final GroupStore groups;
    private final GroupBatch counting;

    ForgetMedia(MediaStore media, GroupStore groups, GroupBatch counting) {
        this.media = media;
        this.groups = groups;
        this.counting = counting;
    }

    @Override
    public String room() {
        return "match";
    }

    @Override
    public long erase(ReferralId referral) {
        MediaStore.Erased erased = media.erase(referral);
        recount(Kind.COPIES, erased.copies());
        recount(Kind.SERIES, erased.series());
        return erased.files();
    }

    private void recount(Kind kind, List<Long> touched) {
        if (touched.isEmpty()) {
            return;
        }
        if (kind == Kind.COPIES) {
            counting.recountCopies(touched);
        } else {
            counting.recountSeries(touched);
        }
        groups.removeEmpty(kind, touched);
    }
}
