package org.rowan.match;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.rowan.platform.Rounds;
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
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration GIVE_WAY = Duration.ofSeconds(1);

    private final DecodeWaiting decoding;
    private final BeginAgain beginning;
    private final RematchPast rematching;
    private final CompareExternally external;
    private final List<Rounds> threads;

    BackgroundMatching(
            DecodeWaiting decoding,
            BeginAgain beginning,
            RematchPast rematching,
            CompareExternally external) {
        this.decoding = decoding;
        this.beginning = beginning;
        this.rematching = rematching;
        this.external = external;
        this.threads =
                List.of(
                        new Work("match-decode", this::decodeSome),
                        new Work("match-past", this::rematchSome),
                        new Work("match-external", this::askSome));
    }

    /** One kind of work, in a thread of its own. */
    private static final class Work extends Rounds {
        private final Supplier<Duration> round;

        Work(String name, Supplier<Duration> round) {
            super(name, AT_ONCE, GIVE_WAY);
            this.round = round;
        }

        @Override
        protected Duration round() {
            return round.get();
        }
    }

    /** While the line is busy a file is decoded now and then, so that nothing waits for ever. */
    private Duration decodeSome() {
        if (decoding.lineIsBusy()) {
            decoding.decode(1);
            return GIVE_WAY;
        }
        return decoding.decode(FILES) == 0 ? LOOK_AGAIN : AT_ONCE;
    }

    private Duration rematchSome() {
        beginning.look();
        return rematching.work() == 0 ? LOOK_AGAIN : AT_ONCE;
    }

    /** What a licensed matcher says of itself names no file, so it may be told. */
    private Duration askSome() {
        try {
            return external.work() == 0 ? GIVE_WAY : AT_ONCE;
        } catch (ExternalMatcher.Unavailable away) {
            LOG.warn("match-external tries again: {}", away.getMessage());
            return GIVE_WAY;
        }
    }

    @Override
    public void start() {
        threads.forEach(Rounds::start);
    }

    @Override
    public void stop() {
        threads.forEach(Rounds::stop);
    }

    @Override
    public boolean isRunning() {
        return threads.stream().anyMatch(Rounds::isRunning);
    }
}
