package org.rowan.allocate;

import java.time.Duration;
import org.rowan.platform.Rounds;

/** Looks at the clocks of the first lane every few seconds, and tells the pager what is new. */
final class WatchDanger extends Rounds {
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final RaiseAlerts alerts;
    private final TellPager pager;

    WatchDanger(RaiseAlerts alerts, TellPager pager) {
        super("allocate-watch", PAUSE, PAUSE);
        this.alerts = alerts;
        this.pager = pager;
    }

    @Override
    protected Duration round() throws InterruptedException {
        alerts.look();
        pager.tell();
        return PAUSE;
    }
}
