package org.rowan.allocate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.Danger;
import org.rowan.assess.DangerTimes;

/**
 * One of the three clocks of a stated danger; all run from the receipt of the referral that states
 * it, at any hour.
 *
 * @param name {@code seen, disseminated} or {@code safeguarded}
 * @param text what stops it, in words
 * @param due until when
 * @param done when it was stopped, or null while it runs
 */
public record DangerClock(String name, String text, Instant due, @Nullable Instant done) {

    /** The three of them, in the order in which they run out. */
    public static List<DangerClock> of(Danger danger, DangerTimes times, @Nullable Instant seen) {
        return List.of(
                new DangerClock(
                        "seen",
                        "Seen by a person who decides",
                        due(danger, times.seenMinutes()),
                        seen == null || seen.isBefore(danger.since()) ? null : seen),
                new DangerClock(
                        "disseminated",
                        "Gone to those who can act",
                        due(danger, times.disseminatedMinutes()),
                        danger.disseminated()),
                new DangerClock(
                        "safeguarded",
                        "The child is safe",
                        due(danger, times.safeguardedMinutes()),
                        danger.safeguarded()));
    }

    /** Whether it ran out before it was stopped. */
    public boolean late(Instant now) {
        return (done == null ? now : done).isAfter(due);
    }

    private static Instant due(Danger danger, double minutes) {
        return danger.since().plusSeconds(Math.round(minutes * 60));
    }
}
