package org.rowan.allocate;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.CaseId;

/**
 * That somebody has to know now.
 *
 * @param caseId the case, or null when it is about the whole lane
 * @param officer whom it is for
 * @param read when that person acknowledged it, or null
 * @param told when the pager took it, or null
 */
public record Alert(
        long id,
        @Nullable CaseId caseId,
        String officer,
        Why why,
        Instant at,
        @Nullable Instant read,
        @Nullable Instant told) {

    /** Why somebody is alerted. */
    public enum Why {
        DANGER_STATED("A child may be in danger now. Open the case; a person confirms it out."),
        NOT_SEEN("Immediate danger: nobody has seen the case in time."),
        NOT_DISSEMINATED("Immediate danger: nothing has gone to those who can act in time."),
        NOT_SAFEGUARDED("Immediate danger: the child is not known to be safe in time."),
        OVER_DUTY_HOURS(
                "Immediate danger needs more hours than the duty desk has. It is worked by value an"
                        + " hour; find hours, or decide what waits."),
        NOBODY_ON_DUTY("Nobody is on the duty roster now.");

        private final String text;

        Why(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /** The name in the database, in JSON and to the pager. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
