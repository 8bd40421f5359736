package org.rowan.allocate;

import java.time.Duration;
import org.rowan.platform.Rounds;

/**
 * The thread of a server that puts the queue in order after every change, and once an hour because
 * the chance that harm still goes on falls with time.
 */
final class KeepQueueInOrder extends Rounds {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Rests so many times as long as the last plan took, so that planning stays a small load. */
    private static final long REST = 10;

    private final OrderQueue order;
    private Duration waited = Duration.ZERO;
    private boolean again;

    KeepQueueInOrder(OrderQueue order) {
        super("queue-order", Duration.ZERO, LOOK_AGAIN);
        this.order = order;
    }

    @Override
    protected Duration round() {
        Duration rest = LOOK_AGAIN;
        boolean changed = order.takeChange();
        if (changed || again || waited.compareTo(HOUR) >= 0) {
            // Whoever changed something may not have committed it yet: once more, then.
            again = changed;
            waited = Duration.ZERO;
            long took = order();
            if (REST * took > LOOK_AGAIN.toNanos()) {
                rest = Duration.ofNanos(REST * took);
            }
        }
        waited = waited.plus(rest);
        return rest;
    }

    /** Nanoseconds it took; one that fails is owed. */
    private long order() {
        long began = System.nanoTime();
        try {
            order.order();
        } catch (RuntimeException | Error problem) {
            order.changed();
            throw problem;
        }
        return System.nanoTime() - began;
    }
}
