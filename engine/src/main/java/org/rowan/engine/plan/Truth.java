package org.rowan.engine.plan;

/**
 * What may lie behind a case, never seen directly.
 *
 * @param name a short name such as {@code coercion}
 * @param prior share of cases, 0 to 1, before any fact is known
 * @param harmPerDay harm a day while nobody acts, 1 being live contact abuse
 * @param endsAfterDays mean days until the harm ends by itself (exponential); 0 where there is no
 *     harm
 * @param hours median officer-hours of the action (lognormal)
 */
public record Truth(
        String name, double prior, double harmPerDay, double endsAfterDays, double hours) {
    /** The same truth, whose action takes other hours. */
    public Truth taking(double medianHours) {
        return new Truth(name, prior, harmPerDay, endsAfterDays, medianHours);
    }

    /**
     * Harm-days averted by an act completed when the case is {@code ageDays} old: the chance that
     * the harm still goes on, times its expected rest, counted for at most {@code creditDays}.
     */
    public double avertedFrom(double ageDays, double creditDays) {
        if (harmPerDay == 0 || endsAfterDays == 0) {
            return 0;
        }
        return harmPerDay
                * Math.exp(-ageDays / endsAfterDays)
                * endsAfterDays
                * -Math.expm1(-creditDays / endsAfterDays);
    }
}
