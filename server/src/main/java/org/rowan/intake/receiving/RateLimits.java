package org.rowan.intake.receiving;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Lets each sender do so many requests a second, with bursts of two seconds' worth. */
public final class RateLimits {
    private static final double NANOS = 1e9;
    private static final int BURST_SECONDS = 2;

    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    public RateLimits(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether one more request is within the sender's rate; counts it when it is. */
    public boolean allows(String sender, int rate) {
        return buckets.computeIfAbsent(sender, name -> new Bucket())
                .take(rate, nanoTime.getAsLong());
    }

    private static final class Bucket {
        private double tokens = -1;
        private long at;

        synchronized boolean take(int rate, long now) {
            double most = (double) rate * BURST_SECONDS;
            tokens = tokens < 0 ? most : Math.min(most, tokens + (now - at) / NANOS * rate);
            at = now;
            if (tokens < 1) {
                return false;
            }
            tokens -= 1;
            return true;
        }
    }
}
