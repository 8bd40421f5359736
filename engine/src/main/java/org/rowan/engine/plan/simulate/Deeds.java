package org.rowan.engine.plan.simulate;

/**
 * What has been done about one case, whichever of its files it was done from. Times are days, NaN
 * while it has not happened.
 */
final class Deeds {
    double referredAt = Double.NaN;
    double actedAt = Double.NaN;
    double firstBegunAt = Double.NaN;
    boolean acting;

    boolean acted() {
        return !Double.isNaN(actedAt);
    }

    boolean referred() {
        return !Double.isNaN(referredAt);
    }
}
