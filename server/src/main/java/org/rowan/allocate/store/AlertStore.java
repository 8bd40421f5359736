package org.rowan.allocate.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.Alert;
import org.rowan.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts; only ever added, and acknowledged. */
public final class AlertStore {
    private final JdbcClient jdbc;

    public AlertStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Raises one alert for each person about each case, unless the same episode had one. */
    public void raise(
            Collection<CaseId> cases,
            Collection<String> people,
            Alert.Why why,
            Instant episode,
            Instant now) {
        jdbc.sql(
                        """
                        insert into allocate.alert (case_id, officer, why, episode, at)
                        select c, o, ?, ?, ? from unnest(?::bigint[]) c cross join unnest(?::text[]) o
                        on conflict do nothing\
                        """)
                .params(
                        why.code(),
                        Timestamp.from(episode),
                        Timestamp.from(now),
                        cases.stream().map(CaseId::value).toArray(Long[]::new),
                        people.toArray(String[]::new))
                .update();
    }

    /** Raises one alert for each person about the whole lane. */
    public void raise(Collection<String> people, Alert.Why why, Instant episode, Instant now) {
        jdbc.sql(
                        """
                        insert into allocate.alert (officer, why, episode, at)
                        select o, ?, ?, ? from unnest(?::text[]) o on conflict do nothing\
                        """)
                .params(
                        why.code(),
                        Timestamp.from(episode),
                        Timestamp.from(now),
                        people.toArray(String[]::new))
                .update();
    }

    public List<Alert> unread(String officer) {
        return jdbc.sql(
                        "select * from allocate.alert where officer = ? and read_at is null order by id desc limit 50")
                .param(officer)
                .query((row, i) -> alert(row))
                .list();
    }

    public List<Alert> recent(int limit) {
        return jdbc.sql("select * from allocate.alert order by id desc limit ?")
                .param(limit)
                .query((row, i) -> alert(row))
                .list();
    }

    /** What the pager has not taken yet, oldest first. */
    public List<Alert> untold(int limit) {
        return jdbc.sql("select * from allocate.alert where told_at is null order by id limit ?")
                .param(limit)
                .query((row, i) -> alert(row))
                .list();
    }

    public void read(long alert, String officer, Instant now) {
        jdbc.sql(
                        "update allocate.alert set read_at = ? where id = ? and officer = ? and read_at is null")
                .params(Timestamp.from(now), alert, officer)
                .update();
    }

    public void told(long alert, Instant now) {
        jdbc.sql("update allocate.alert set told_at = ? where id = ?")
                .params(Timestamp.from(now), alert)
                .update();
    }

    private static Alert alert(ResultSet row) throws SQLException {
        long number = row.getLong("case_id");
        CaseId about = row.wasNull() ? null : new CaseId(number);
        return new Alert(
                row.getLong("id"),
                about,
                row.getString("officer"),
                Alert.Why.valueOf(row.getString("why").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getTimestamp("at").toInstant(),
                instant(row.getTimestamp("read_at")),
                instant(row.getTimestamp("told_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
