package org.rowan.match.live;

import java.time.Duration;
import org.rowan.platform.Rounds;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The thread of a server that keeps {@link LiveBanks} current. */
@Component
@ConditionalOnProperty(name = "rowan.line.workers", havingValue = "true", matchIfMissing = true)
final class FollowBanks extends Rounds {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final LiveBanks banks;

    FollowBanks(LiveBanks banks) {
        super("match-follow", Duration.ZERO, LOOK_AGAIN);
        this.banks = banks;
    }

    @Override
    protected Duration round() {
        banks.catchUp();
        banks.tidy();
        return LOOK_AGAIN;
    }
}
