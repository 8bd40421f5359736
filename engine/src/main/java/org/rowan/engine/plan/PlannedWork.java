package org.rowan.engine.plan;

/**
 * One case's place in the plan.
 *
 * @param id the room's own name for it
 * @param place 1 for what comes first
 * @param standing index, next step, what the course averts and takes
 * @param reason why it stands there
 * @param hoursBefore officer-hours planned before it
 * @param withinCapacity whether it is reached in the weeks the plan looks ahead
 */
public record PlannedWork(
        String id,
        int place,
        Standing standing,
        Reason reason,
        double hoursBefore,
        boolean withinCapacity) {

    /** Why a case stands at its place. */
    public enum Reason {
        /** Immediate danger: due times first, as long as the lane fits its hours. */
        DANGER,
        /**
         * Immediate danger, in a lane that does not fit its hours: value per hour first, and the
         * manager is alarmed.
         */
        DANGER_BEYOND_HOURS,
        /**
         * Drawn by the protected share for hard cases, by harm averted without dividing by hours.
         */
        HARD_CASE_SHARE,
        /** By its index. */
        INDEX
    }
}
