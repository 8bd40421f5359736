package org.rowan.intake.store;

import static org.rowan.intake.store.OpenSubmissions.utc;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was refused, with the reason, kept for a while before a person. */
public final class RefusedBodies {
    /** A sender's bodies are kept up to this much a day; of later ones the reason only. */
    private static final long QUOTA = 64L << 20;

    /** So many of a sender are kept a day: a client that repeats its mistake fills no disk. */
    private static final int MOST = 10_000;

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final int most;

    public RefusedBodies(JdbcClient jdbc) {
        this(jdbc, MOST);
    }

    /**
     * @param most how many of a sender are kept a day
     */
    public RefusedBodies(JdbcClient jdbc, int most) {
        this.jdbc = jdbc;
        this.most = most;
    }

    /**
     * @param request the Request-ID that was answered
     * @param door the endpoint
     * @param reason sealed
     * @param length of the whole body as far as it was read, in bytes
     * @param body its first part, sealed
     */
    public void keep(
            String sender,
            Instant at,
            String request,
            String door,
            int code,
            byte[] reason,
            long length,
            byte[] body) {
        jdbc.sql(
                        """
                        insert into intake.refused (sender, at, request, door, code, reason, length, body)
                        select ?, ?, ?, ?, ?, ?, ?, case when (
                            select coalesce(sum(octet_length(body)), 0) + ? from intake.refused where sender = ? and at > ?
                        ) <= ? then ?::bytea end
                        where (select count(*) from intake.refused where sender = ? and at > ?) < ?
                        """)
                .param(sender)
                .param(utc(at))
                .param(request)
                .param(door)
                .param(code)
                .param(reason)
                .param(length)
                .param(body.length)
                .param(sender)
                .param(utc(at.minus(DAY)))
                .param(QUOTA)
                .param(body)
                .param(sender)
                .param(utc(at.minus(DAY)))
                .param(most)
                .update();
    }

    /** Deletes what is older; how many. */
    public int deleteBefore(Instant time) {
        return jdbc.sql("delete from intake.refused where at < ?").param(utc(time)).update();
    }
}
