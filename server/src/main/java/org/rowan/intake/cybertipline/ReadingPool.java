package org.rowan.intake.cybertipline;

import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Parsers kept for the next document: making one costs more than reading a usual report with it.
 *
 * <p>A reading that ended in a fatal error is dropped, since its state cannot be trusted.
 */
final class ReadingPool {
    private static final int KEPT = 16;

    private final SchemaOfReports schema = new SchemaOfReports();
    private final ArrayBlockingQueue<Reading> idle = new ArrayBlockingQueue<>(KEPT);

    Reading take() {
        @Nullable Reading reading = idle.poll();
        return reading == null ? new Reading(schema.newValidator()) : reading;
    }

    void giveBack(Reading reading) {
        idle.offer(reading);
    }
}
