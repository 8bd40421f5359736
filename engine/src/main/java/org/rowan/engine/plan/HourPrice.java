package org.rowan.engine.plan;

/**
 * What an officer-hour is worth elsewhere, in harm-days averted: a running low expectile of the
 * index of the actions that were begun, weighed by their hours. Immutable.
 *
 * @param price harm-days per hour, 0 while nothing was begun
 */
public record HourPrice(double price) {
    /** Weight of an action that stands above the price against one that stands below it. */
    private static final double ABOVE = .25;

    /** Office hours after which old actions are forgotten by two thirds. */
    private static final double MEMORY_HOURS = 6000;

    /** Before anything was begun: an hour has no other use. */
    public static HourPrice unknown() {
        return new HourPrice(0);
    }

    /** After an action of so many hours was begun at this index. */
    public HourPrice begun(double index, double hours) {
        double weight = 2 * Math.min(1, hours / MEMORY_HOURS) * (index > price ? ABOVE : 1 - ABOVE);
        return new HourPrice(price + weight * (index - price));
    }
}
