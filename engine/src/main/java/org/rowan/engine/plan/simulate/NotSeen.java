package org.rowan.engine.plan.simulate;

import org.rowan.engine.rank.Level;

/**
 * One item that no person looked at within the time of its level: what the capacity of a run did
 * not buy, by name. Times are days since the measured year began.
 *
 * @param number the case's number
 * @param danger its sender states danger, so that it is due within fifteen minutes, else by level
 * @param level its level by the four levels of comparison, from what was known when it came
 * @param ageBand the child's age band
 * @param arrived when it came
 * @param due until when a person was to see it
 * @param seen when one did, NaN when none did
 * @param ended when the run ended
 */
public record NotSeen(
        int number,
        boolean danger,
        Level level,
        String ageBand,
        double arrived,
        double due,
        double seen,
        double ended) {

    /** What became of it. */
    public enum Fate {
        /** A person looked at it, too late. */
        SEEN_LATE,
        /** Its time ran out and nobody ever looked. */
        NEVER_SEEN,
        /** Nobody had looked when the run ended; its time was not over. */
        NOT_DUE_AT_END
    }

    /** {@code immediate-danger}, or {@code every-other-lane}: the simulator knows no others. */
    public String lane() {
        return danger ? "immediate-danger" : "every-other-lane";
    }

    /** What became of it. */
    public Fate fate() {
        return !Double.isNaN(seen)
                ? Fate.SEEN_LATE
                : due <= ended ? Fate.NEVER_SEEN : Fate.NOT_DUE_AT_END;
    }

    /** Days past its due time, until it was seen or the run ended; at least 0. */
    public double lateDays() {
        return Math.max(0, (Double.isNaN(seen) ? ended : seen) - due);
    }
}
