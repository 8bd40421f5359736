package org.rowan.allocate.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rowan.allocate.DutyShift;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is on the duty desk when. */
public final class DutyStore {
    private final JdbcClient jdbc;

    public DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(String officer, Instant starts, Instant ends, String by, Instant now) {
        jdbc.sql(
                        "insert into allocate.duty (officer, starts, ends, by_whom, at) values (?, ?, ?, ?, ?)")
                .params(
                        officer,
                        Timestamp.from(starts),
                        Timestamp.from(ends),
                        by,
                        Timestamp.from(now))
                .update();
    }

    /** Whether there was such a shift. */
    public boolean remove(long id) {
        return jdbc.sql("delete from allocate.duty where id = ?").param(id).update() == 1;
    }

    /** Shifts that touch the time between, by their start. */
    public List<DutyShift> between(Instant from, Instant to) {
        return jdbc.sql(
                        "select * from allocate.duty where ends > ? and starts < ? order by starts, officer")
                .params(Timestamp.from(from), Timestamp.from(to))
                .query((row, i) ->
                        new DutyShift(
                                row.getLong("id"),
                                row.getString("officer"),
                                row.getTimestamp("starts").toInstant(),
                                row.getTimestamp("ends").toInstant()))
                .list();
    }

    public Set<String> onDuty(Instant now) {
        return new LinkedHashSet<>(
                jdbc.sql(
                                "select distinct officer from allocate.duty where starts <= ? and ends > ? order by 1")
                        .params(Timestamp.from(now), Timestamp.from(now))
                        .query(String.class)
                        .list());
    }

    /** Officers whose hours are the duty desk's, whether they are there now or not. */
    public Set<String> desk() {
        return new LinkedHashSet<>(
                jdbc.sql(
                                "select officer from allocate.roster where duty and hours_per_week > 0 order by 1")
                        .query(String.class)
                        .list());
    }

    /**
     * Hours of the duty desk between two times: those of its shifts, or where there are none the
     * roster's share of a week.
     */
    public double hours(Instant from, Instant to) {
        Double shifts =
                jdbc.sql(
                                """
                                select extract(epoch from sum(least(ends, ?::timestamptz) - greatest(starts, ?::timestamptz))) / 3600.0
                                from allocate.duty where ends > ? and starts < ?\
                                """)
                        .params(
                                Timestamp.from(to),
                                Timestamp.from(from),
                                Timestamp.from(from),
                                Timestamp.from(to))
                        .query((row, i) -> row.getDouble(1))
                        .single();
        if (shifts > 0) {
            return shifts;
        }
        double weeks = (to.getEpochSecond() - from.getEpochSecond()) / (7 * 86_400.0);
        return weeks
                * jdbc.sql(
                                "select coalesce(sum(hours_per_week), 0) from allocate.roster where duty")
                        .query((row, i) -> row.getDouble(1))
                        .single();
    }
}
