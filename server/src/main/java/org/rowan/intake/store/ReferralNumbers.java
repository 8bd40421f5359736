package org.rowan.intake.store;

import java.util.ArrayDeque;
import java.util.Deque;
import org.rowan.kernel.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Draws the numbers of new referrals, a block at a time; a restart leaves a gap. */
public final class ReferralNumbers {
    private static final int BLOCK = 64;

    private final JdbcClient jdbc;
    private final Deque<Long> drawn = new ArrayDeque<>();

    public ReferralNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ReferralId next() {
        synchronized (drawn) {
            if (drawn.isEmpty()) {
                drawn.addAll(
                        jdbc.sql(
                                        "select nextval('intake.referral_number') from generate_series(1, "
                                                + BLOCK
                                                + ")")
                                .query(Long.class)
                                .list());
            }
            return new ReferralId(drawn.removeFirst());
        }
    }
}
