package org.rowan.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread of a server that does its round again and again.
 *
 * <p>A round that fails, by an {@link Error} too, is told in the log by its kind and done again
 * after a pause: only the end of the server ends the thread.
 */
public abstract class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Duration first;
    private final Duration afterFailure;
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * @param name of the thread, and what the log says failed
     * @param first rest before the first round
     * @param afterFailure rest after a round that failed
     */
    protected Rounds(String name, Duration first, Duration afterFailure) {
        this.name = name;
        this.first = first;
        this.afterFailure = afterFailure;
    }

    /**
     * Does one round; how long to rest after it.
     *
     * @throws InterruptedException when the server stops meanwhile
     */
    protected abstract Duration round() throws InterruptedException;

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::repeat);
    }

    private void repeat() {
        Duration rest = first;
        while (running) {
            try {
                Thread.sleep(rest);
                rest = afterFailure;
                rest = round();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException | Error problem) {
                if (running) {
                    LOG.warn(
                            "{} failed and tries again: {}",
                            name,
                            problem.getClass().getSimpleName());
                }
            }
        }
    }

    /** Lets the round that is being done come to its end. */
    @Override
    public synchronized void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(PATIENCE);
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
