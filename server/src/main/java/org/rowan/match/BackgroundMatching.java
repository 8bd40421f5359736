package org.rowan.match;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The threads of a server that decode waiting files and compare past media with new entries. */
@Component
@ConditionalOnProperty(name = "rowan.line.workers", havingValue = "true", matchIfMissing = true)
final class BackgroundMatching implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundMatching.class);
    private static final int FILES = 16;
    private static final long LOOK_AGAIN_MS = 500;
    private static final long GIVE_WAY_MS = 1_000;

    private final DecodeWaiting decoding;
    private final BeginAgain beginning;
    private final RematchPast rematching;
    private final CompareExternally external;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    BackgroundMatching(
            DecodeWaiting decoding,
            BeginAgain beginning,
            RematchPast rematching,
            CompareExternally external) {
        this.decoding = decoding;
        this.beginning = beginning;
        this.rematching = rematching;
        this.external = external;
    }

    /** One round of work; how long to rest after it. */
    private interface Round {
        long work();
    }

    @Override
    public synchronized void start() {
        running = true;
        begin("match-decode", this::decodeSome);
        begin("match-past", this::rematchSome);
        begin("match-external", () -> external.work() == 0 ? GIVE_WAY_MS : 0);
    }

    /** While the line is busy a file is decoded now and then, so that nothing waits for ever. */
    private long decodeSome() {
        if (decoding.lineIsBusy()) {
            decoding.decode(1);
            return GIVE_WAY_MS;
        }
        return decoding.decode(FILES) == 0 ? LOOK_AGAIN_MS : 0;
    }

    private long rematchSome() {
        beginning.look();
        return rematching.work() == 0 ? LOOK_AGAIN_MS : 0;
    }

    private void begin(String name, Round round) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(() -> repeat(name, round)));
    }

    private void repeat(String name, Round round) {
        while (running) {
            long rest = GIVE_WAY_MS;
            try {
                rest = round.work();
            } catch (RuntimeException | Error problem) {
                if (running) {
                    LOG.warn(
                            "{} failed and tries again: {}",
                            name,
                            problem instanceof ExternalMatcher.Unavailable
                                    ? problem.getMessage()
                                    : problem.getClass().getSimpleName());
                }
            }
            try {
                Thread.sleep(rest);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(5_000);
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
