package org.rowan.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured number, with that of another program where there is one.
 *
 * @param name as the contract calls it
 * @param unit such as {@code ms}
 * @param peer what it is compared with; null when with nothing
 * @param ratio how many times better Rowan is, above 1 is ahead; 0 without a peer
 */
public record Figure(
        String name,
        double value,
        String unit,
        @Nullable String peer,
        double peerValue,
        double ratio) {
    public static Figure alone(String name, double value, String unit) {
        return new Figure(name, value, unit, null, 0, 0);
    }

    /** For a unit of which less is better. */
    public static Figure less(
            String name, double value, String unit, String peer, double peerValue) {
        return new Figure(name, value, unit, peer, peerValue, peerValue / value);
    }

    /** For a unit of which more is better. */
    public static Figure more(
            String name, double value, String unit, String peer, double peerValue) {
        return new Figure(name, value, unit, peer, peerValue, value / peerValue);
    }
}
