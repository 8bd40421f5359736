package org.rowan.intake.receiving;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Every minute: submissions that ran out go before a person, old refused bodies go away. */
public final class Housekeeping implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration BREAK = Duration.ofMinutes(1);

    private final EndSubmission end;
    private final Refusals refusals;
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(this::run);

    public Housekeeping(EndSubmission end, Refusals refusals) {
        this.end = end;
        this.refusals = refusals;
    }

    /** One round; how many submissions ran out. */
    public int tidy() {
        int all = 0;
        for (int some = end.expire(); some > 0; some = end.expire()) {
            all += some;
        }
        refusals.sweep();
        return all;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("intake-housekeeping").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                Thread.sleep(BREAK);
                tidy();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | Error problem) {
                log.warn("Housekeeping of intake failed: {}", problem.getClass().getName());
            }
        }
    }
}
