package org.rowan.assess;

/**
 * Within how many minutes of the receipt of a stated danger a person sees it, a package goes to
 * those who can act, and the child is safe.
 */
public record DangerTimes(
        double seenMinutes, double disseminatedMinutes, double safeguardedMinutes) {
    /** Where a policy names none: a quarter of an hour, four hours, a day. */
    public static final DangerTimes USUAL = new DangerTimes(15, 240, 1440);
}
