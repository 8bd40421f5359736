package org.rowan.platform.crypto;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.rowan.kernel.ReferralId;

/**
 * What was opened of referrals in the last ten seconds, so that the steps of one referral open it
 * once; short, because another process may destroy a key at any time. Safe for many threads.
 *
 * @param <T> what is kept of a referral
 */
public final class RecentlyOpened<T> {
    private static final long KEPT_NANOS = 10_000_000_000L;

    private record Kept<T>(T value, long until) {}

    private final int most;
    private final LongSupplier nanoTime;
    private final LinkedHashMap<ReferralId, Kept<T>> values = new LinkedHashMap<>();

    /**
     * @param most how many referrals at the most; the oldest go first
     */
    public RecentlyOpened(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
    }

    public synchronized Optional<T> find(ReferralId referral) {
        dropOld();
        return Optional.ofNullable(values.get(referral)).map(Kept::value);
    }

    public synchronized void keep(ReferralId referral, T value) {
        dropOld();
        values.remove(referral); // So that it moves to the end.
        values.put(referral, new Kept<>(value, nanoTime.getAsLong() + KEPT_NANOS));
    }

    synchronized void forget(ReferralId referral) {
        values.remove(referral);
    }

    /** Insertion order is also the order of expiry. */
    private void dropOld() {
        long now = nanoTime.getAsLong();
        Iterator<Map.Entry<ReferralId, Kept<T>>> oldest = values.entrySet().iterator();
        while (oldest.hasNext()) {
            Kept<T> kept = oldest.next().getValue();
            if (now - kept.until() < 0 && values.size() <= most) {
                return;
            }
            oldest.remove();
        }
    }
}
