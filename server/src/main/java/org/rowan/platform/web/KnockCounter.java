package org.rowan.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts failed sign-ins by the address they come from, so that nobody tries one password on many
 * names.
 *
 * <p>Kept in memory and forgotten after ten minutes; the lock of a single account lies in the
 * database.
 */
final class KnockCounter {
    static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ADDRESSES_KEPT = 10_000;

    private record Knocks(int count, Instant since) {}

    private final InstantSource clock;
    private final Map<String, Knocks> byAddress = new HashMap<>();

    KnockCounter(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void failed(String address) {
        Instant now = clock.instant();
        if (byAddress.size() >= ADDRESSES_KEPT) {
            byAddress.values().removeIf(knocks -> isOver(knocks, now));
        }
        if (byAddress.size() >= ADDRESSES_KEPT) {
            // Somebody knocks from everywhere; single accounts still lock in the database.
            byAddress.clear();
        }
        byAddress.merge(
                address,
                new Knocks(1, now),
                (old, one) -> isOver(old, now) ? one : new Knocks(old.count + 1, old.since));
    }

    synchronized boolean tooMany(String address) {
        Knocks knocks = byAddress.get(address);
        return knocks != null && knocks.count >= MOST && !isOver(knocks, clock.instant());
    }

    /** How many addresses are remembered. */
    synchronized int addresses() {
        return byAddress.size();
    }

    private static boolean isOver(Knocks knocks, Instant now) {
        // A clock that was set back makes nobody wait longer.
        return knocks.since.plus(WINDOW).isBefore(now) || knocks.since.isAfter(now);
    }
}
