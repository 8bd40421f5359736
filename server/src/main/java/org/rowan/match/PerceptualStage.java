package org.rowan.match;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rowan.engine.hash.HashHit;
import org.rowan.match.live.LiveBanks;
import org.rowan.match.live.PastMedia;
import org.rowan.match.store.FindingStore.NewFinding;
import org.rowan.match.store.FrameStore;
import org.rowan.match.store.FrameStore.Video;
import org.rowan.match.store.MediaStore;
import org.rowan.match.store.MediaStore.Hashed;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;
import org.springframework.stereotype.Component;

/**
 * The stage {@code match-perceptual}: its subjects are media that got a perceptual hash, which it
 * looks up in the banks and among past media; referrals about which that says anything new go to
 * {@code link} again.
 */
@Component
final class PerceptualStage implements Stage {
    static final String NAME = "match-perceptual";

    /**
     * Of the past files near one the nearest so many: those of a viral file are one group anyway.
     */
    private static final int NEAREST = 64;

    private final MediaStore media;
    private final FrameStore frames;
    private final LiveBanks banks;
    private final PastMedia past;
    private final RecordLikeness record;
    private final GroupBatch groups;
    private final TaskQueue queue;
    private final InstantSource time;

    PerceptualStage(
            MediaStore media,
            FrameStore frames,
            LiveBanks banks,
            PastMedia past,
            RecordLikeness record,
            GroupBatch groups,
            TaskQueue queue,
            InstantSource time) {
        this.media = media;
        this.frames = frames;
        this.banks = banks;
        this.past = past;
        this.record = record;
        this.groups = groups;
        this.queue = queue;
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batch() {
        return 200;
    }

    /** Two at a time would not see that each holds a near-duplicate of the other's file. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void work(List<Long> subjects) {
        banks.catchUp();
        past.catchUp();
        List<Hashed> hashed = media.hashed(subjects);
        Set<Long> again = new TreeSet<>(record.record(hashed, findings(hashed), true));
        again.addAll(videos(subjects));
        again.addAll(groups.groupNear(near(hashed)));
        queue.enqueueAll(MatchStage.NEXT, again);
    }

    private Set<Long> videos(List<Long> subjects) {
        List<Hashed> items = new ArrayList<>();
        List<NewFinding> findings = new ArrayList<>();
        for (Video video : frames.videos(subjects)) {
            items.add(
                    new Hashed(video.media(), video.referral(), new byte[0], null, video.novel()));
            findings.addAll(CompareVideo.find(video, banks::search, time.instant()));
        }
        return record.record(items, findings, true);
    }

    private List<NewFinding> findings(List<Hashed> hashed) {
        List<NewFinding> findings = new ArrayList<>();
        for (Hashed item : hashed) {
            findings.addAll(CompareLikeness.find(item, banks::search, time.instant()));
        }
        return findings;
    }

    private Map<Long, Set<Long>> near(List<Hashed> hashed) {
        Map<Long, Set<Long>> near = new HashMap<>();
        for (Hashed item : hashed) {
            if (CompareLikeness.isLowQuality(item)) {
                continue;
            }
            Set<Long> others = new LinkedHashSet<>();
            CompareLikeness.eachTurn(
                    item,
                    (turn, hash) ->
                            past.search(hash).stream()
                                    .map(HashHit::id)
                                    .filter(other -> other != item.id())
                                    .limit(NEAREST)
                                    .forEach(others::add));
            if (!others.isEmpty()) {
                near.put(item.id(), new HashSet<>(others));
            }
        }
        return near;
    }
}
