package org.rowan.exchange.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements on {@code exchange.recipient}. */
public final class RecipientStore {
    private final JdbcClient jdbc;

    public RecipientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A recipient as stored. */
    public record Row(String name, byte[] publicKey, String addedBy, Instant added) {}

    public void put(Row row) {
        jdbc.sql(
                        """
                        insert into exchange.recipient (name, public_key, added_by, added) values (?, ?, ?, ?)
                        on conflict (name) do update set public_key = excluded.public_key,
                            added_by = excluded.added_by, added = excluded.added
                        """)
                .param(row.name())
                .param(row.publicKey())
                .param(row.addedBy())
                .param(Timestamp.from(row.added()))
                .update();
    }

    public boolean delete(String name) {
        return jdbc.sql("delete from exchange.recipient where name = ?").param(name).update() == 1;
    }

    public Optional<Row> find(String name) {
        return all().stream().filter(row -> row.name().equals(name)).findFirst();
    }

    public List<Row> all() {
        return jdbc.sql(
                        "select name, public_key, added_by, added from exchange.recipient order by name")
                .query((row, n) ->
                        new Row(
                                row.getString(1),
                                row.getBytes(2),
                                row.getString(3),
                                row.getTimestamp(4).toInstant()))
                .list();
    }
}
