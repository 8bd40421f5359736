package org.rowan.allocate;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The thread of a server that puts the queue in order after every change, and once an hour because
 * the chance that harm still goes on falls with time.
 */
final class KeepQueueInOrder implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KeepQueueInOrder.class);
    private static final long LOOK_AGAIN_MS = 1_000;
    private static final long HOUR_MS = 3_600_000;

    /** Rests so many times as long as the last plan took, so that planning stays a small load. */
    private static final long REST = 10;

    private final OrderQueue order;
    private @Nullable Thread thread;
    private volatile boolean running;

    KeepQueueInOrder(OrderQueue order) {
        this.order = order;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("queue-order").daemon().start(this::repeat);
    }

    private void repeat() {
        long waited = 0;
        boolean again = false;
        while (running) {
            long rest = LOOK_AGAIN_MS;
            try {
                boolean changed = order.takeChange();
                if (changed || again || waited >= HOUR_MS) {
                    // Whoever changed something may not have committed it yet: once more, then.
                    again = changed;
                    waited = 0;
                    long began = System.nanoTime();
                    order.order();
                    rest = Math.max(rest, REST * (System.nanoTime() - began) / 1_000_000);
                }
            } catch (RuntimeException problem) {
                order.changed();
                if (running) {
                    LOG.warn(
                            "the queue could not be put in order and is tried again: {}",
                            problem.getClass().getSimpleName());
                }
            }
            try {
                Thread.sleep(rest);
                waited += rest;
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(5_000);
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
