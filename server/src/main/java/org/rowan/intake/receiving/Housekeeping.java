package org.rowan.intake.receiving;

import java.time.Duration;
import org.rowan.platform.Rounds;

/** Every minute: submissions that ran out go before a person, old refused bodies go away. */
public final class Housekeeping extends Rounds {
    private static final Duration BREAK = Duration.ofMinutes(1);

    private final EndSubmission end;
    private final Refusals refusals;

    public Housekeeping(EndSubmission end, Refusals refusals) {
        super("intake-housekeeping", BREAK, BREAK);
        this.end = end;
        this.refusals = refusals;
    }

    @Override
    protected Duration round() {
        while (end.expire() > 0) {
            // Some at a time, until none is left.
        }
        refusals.sweep();
        return BREAK;
    }
}
