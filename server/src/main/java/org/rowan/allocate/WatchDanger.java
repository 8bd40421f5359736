package org.rowan.allocate;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the clocks of the first lane every few seconds, and tells the pager what is new. */
final class WatchDanger implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(WatchDanger.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final RaiseAlerts alerts;
    private final TellPager pager;
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(this::run);

    WatchDanger(RaiseAlerts alerts, TellPager pager) {
        this.alerts = alerts;
        this.pager = pager;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("allocate-watch").start(this::run);
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
                Thread.sleep(PAUSE);
                alerts.look();
                pager.tell();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | Error problem) {
                log.warn(
                        "The clocks of the danger lane could not be looked at and will be again: {}",
                        problem.getClass().getName());
            }
        }
    }
}
