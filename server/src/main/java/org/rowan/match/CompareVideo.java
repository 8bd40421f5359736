package org.rowan.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.rowan.engine.hash.Hash256;
import org.rowan.match.live.EntryHit;
import org.rowan.match.store.FindingStore.NewFinding;
import org.rowan.match.store.FrameStore.Video;

/**
 * Compares the frames of a video with entries of banks, pictures and frames of listed videos alike.
 *
 * <p>One frame alone may be near by chance, so a hit takes four fifths of the frames, as
 * python-threatexchange asks, or five of them, which find a listed clip within a long video.
 */
final class CompareVideo {
    private static final int SHARE = 80;
    private static final int FRAMES = 5;
    private static final String POLICY = "frames pdq<=%d,share>=80%% or 5 frames";

    private CompareVideo() {}

    static List<NewFinding> find(
            Video video, Function<Hash256, List<EntryHit>> search, Instant now) {
        Map<Long, Integer> frames = new HashMap<>();
        Map<Long, Bank> banks = new HashMap<>();
        for (Hash256 frame : video.frames()) {
            Set<Long> entries = new HashSet<>();
            for (EntryHit hit : search.apply(frame)) {
                if (hit.bank().enabledRatio() > 0 && entries.add(hit.entry())) {
                    frames.merge(hit.entry(), 1, Integer::sum);
                    banks.put(hit.entry(), hit.bank());
                }
            }
        }
        List<NewFinding> findings = new ArrayList<>();
        frames.forEach((entry, count) -> {
            int share = 100 * count / video.frames().size();
            Bank bank = banks.get(entry);
            if (bank != null && (share >= SHARE || count >= FRAMES)) {
                findings.add(
                        new NewFinding(
                                video.media(),
                                entry,
                                FingerprintTypes.VPDQ,
                                100 - share,
                                "original",
                                null,
                                null,
                                POLICY.formatted(bank.distance()),
                                now));
            }
        });
        return findings;
    }
}
