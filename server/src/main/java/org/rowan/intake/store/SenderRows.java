package org.rowan.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of senders. */
public final class SenderRows {
    private static final String SELECT =
            "select name, scheme, salt, secret, enabled, rate, added from intake.sender";

    private final JdbcClient jdbc;

    public SenderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SenderRow> find(String name) {
        return jdbc.sql(SELECT + " where name = ?").param(name).query(SenderRows::row).optional();
    }

    public List<SenderRow> list() {
        return jdbc.sql(SELECT + " order by name").query(SenderRows::row).list();
    }

    /** Adds a sender, or gives an existing one a new password and enables it. */
    public void put(SenderRow row) {
        jdbc.sql(
                        """
                        insert into intake.sender (name, scheme, salt, secret, enabled, rate, added) values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (name) do update set scheme = excluded.scheme, salt = excluded.salt,
                            secret = excluded.secret, enabled = excluded.enabled, rate = excluded.rate
                        """)
                .param(row.name())
                .param(row.scheme())
                .param(row.salt())
                .param(row.secret())
                .param(row.enabled())
                .param(row.rate())
                .param(OpenSubmissions.utc(row.added()))
                .update();
    }

    /** Whether there was such a sender. */
    public boolean disable(String name) {
        return jdbc.sql("update intake.sender set enabled = false where name = ?")
                        .param(name)
                        .update()
                == 1;
    }

    private static SenderRow row(ResultSet row, int n) throws SQLException {
        return new SenderRow(
                row.getString(1),
                row.getString(2),
                row.getBytes(3),
                row.getBytes(4),
                row.getBoolean(5),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
