package org.rowan.platform.crypto;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.rowan.kernel.ReferralId;

/**
 * The boxes used in the last ten seconds, so that the steps of one referral unwrap its key once;
 * short, because another process may destroy a key at any time.
 */
final class RecentBoxes {
    private static final long KEPT_NANOS = 10_000_000_000L;
    private static final int MOST = 4096;

    private record Kept(SealedBox box, long until) {}

    private final LongSupplier nanoTime;
    private final LinkedHashMap<ReferralId, Kept> boxes = new LinkedHashMap<>();

    RecentBoxes(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized Optional<SealedBox> find(ReferralId referral) {
        dropOld();
        return Optional.ofNullable(boxes.get(referral)).map(Kept::box);
    }

    synchronized void keep(ReferralId referral, SealedBox box) {
        dropOld();
        boxes.remove(referral); // So that it moves to the end.
        boxes.put(referral, new Kept(box, nanoTime.getAsLong() + KEPT_NANOS));
    }

    synchronized void forget(ReferralId referral) {
        boxes.remove(referral);
    }

    /** Insertion order is also the order of expiry. */
    private void dropOld() {
        long now = nanoTime.getAsLong();
        Iterator<Map.Entry<ReferralId, Kept>> oldest = boxes.entrySet().iterator();
        while (oldest.hasNext()) {
            Kept kept = oldest.next().getValue();
            if (now - kept.until() < 0 && boxes.size() <= MOST) {
                return;
            }
            oldest.remove();
        }
    }
}
