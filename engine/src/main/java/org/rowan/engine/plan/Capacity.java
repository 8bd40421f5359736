package org.rowan.engine.plan;

/**
 * The hours there are.
 *
 * @param hoursPerWeek officer-hours a week, those reserved included
 * @param dangerHoursPerWeek of these, reserved for the immediate danger lane
 * @param hardShare share of the rest, 0 to 1, protected for hard cases
 * @param weeks how far ahead the plan looks
 */
public record Capacity(
        double hoursPerWeek, double dangerHoursPerWeek, double hardShare, double weeks) {
    public Capacity {
        if (!(hoursPerWeek >= 0
                && dangerHoursPerWeek >= 0
                && weeks > 0
                && hardShare >= 0
                && hardShare <= 1)) {
            throw new IllegalArgumentException(
                    "hours must not be negative, weeks must be positive and the hard share between 0 and 1, not "
                            + hoursPerWeek
                            + ", "
                            + dangerHoursPerWeek
                            + ", "
                            + weeks
                            + ", "
                            + hardShare);
        }
    }

    double hours() {
        return hoursPerWeek * weeks;
    }
}
