package org.rowan.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case of the queue as it is printed, shown and written as JSON; the names are those others
 * read.
 *
 * @param caseId printed number of the case
 * @param lane code of the lane
 * @param level code of the level
 * @param urgencyBits urgency in bits, rounded to hundredths
 * @param due until when to act, ISO 8601 UTC
 * @param reasons the reasons that count, strongest first
 * @param missing what is missing, in words
 * @param nextEnquiry the best next step, or null
 * @param completeness 0 to 1
 * @param harmDaysPerHour the planner's index, which orders the lane: harm-days averted per
 *     officer-hour, under assumed likelihoods
 * @param placedBy why it stands where it stands: {@code danger, danger-beyond-hours,
 *     hard-case-share} or {@code index}
 * @param sampled whether it was drawn at random among low-ranked cases
 * @param blind whether it is to be decided from its facts before people who decide see the advice:
 *     a program must not show them its lane, level, bits, reasons, due time or place until then
 * @param officer who holds it, or null
 * @param clocks the three clocks of a stated danger; none where no danger stands
 */
public record QueueEntry(
        @JsonProperty("case") String caseId,
        String lane,
        String level,
        double urgencyBits,
        String due,
        List<Why> reasons,
        List<String> missing,
        @Nullable Next nextEnquiry,
        double completeness,
        double harmDaysPerHour,
        String placedBy,
        boolean sampled,
        boolean blind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String officer,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Clock> clocks) {

    public QueueEntry {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
        clocks = List.copyOf(clocks);
    }

    /**
     * One clock of a stated danger, from its receipt.
     *
     * @param name {@code seen, disseminated} or {@code safeguarded}
     * @param due until when, ISO 8601 UTC
     * @param done when it was stopped; left out while it runs
     * @param late whether it ran out before it was stopped
     */
    public record Clock(
            String name,
            String text,
            String due,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String done,
            boolean late) {}

    /** One reason: the signal, its bits, in words, and the referral it rests on. */
    public record Why(
            String signal,
            double bits,
            String text,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String referral) {}

    /** The next enquiry: its name, its cost in minutes, and what to do. */
    public record Next(String name, double minutes, String text) {}
}
