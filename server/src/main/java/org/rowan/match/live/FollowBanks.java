package org.rowan.match.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The thread of a server that keeps {@link LiveBanks} current. */
@Component
@ConditionalOnProperty(name = "rowan.line.workers", havingValue = "true", matchIfMissing = true)
final class FollowBanks implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FollowBanks.class);
    private static final long LOOK_AGAIN_MS = 200;

    private final LiveBanks banks;
    private volatile boolean running;
    private Thread thread = new Thread(() -> {});

    FollowBanks(LiveBanks banks) {
        this.banks = banks;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("match-follow").daemon().start(this::follow);
    }

    private void follow() {
        while (running) {
            try {
                banks.catchUp();
                banks.tidy();
            } catch (RuntimeException | Error databaseAway) {
                LOG.warn(
                        "cannot read changes of banks: {}",
                        databaseAway.getClass().getSimpleName());
            }
            try {
                Thread.sleep(LOOK_AGAIN_MS);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
