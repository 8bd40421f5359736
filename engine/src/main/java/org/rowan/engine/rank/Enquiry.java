package org.rowan.engine.rank;

import java.util.List;

/**
 * A cheap next step.
 *
 * @param name its name in the policy
 * @param minutes what it costs in minutes of an officer's time, above 0
 * @param success chance that it answers at all, 0 to 1
 * @param text what to do, in words
 * @param applies when it is possible and not done yet
 * @param reveals signals it may switch on, with their chance given that it answers
 */
public record Enquiry(
        String name,
        double minutes,
        double success,
        String text,
        Condition applies,
        List<Reveals> reveals) {

    public Enquiry {
        reveals = List.copyOf(reveals);
    }

    /** A signal that an enquiry may switch on and the chance that it does. */
    public record Reveals(String signal, double chance) {}
}
