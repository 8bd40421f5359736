package org.rowan.match.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Bank;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open banks. */
@Repository
public class BankStore {
    private final JdbcClient jdbc;

    BankStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All open banks by name. */
    public List<Bank> list() {
        return jdbc.sql("select * from match.bank where closed is null order by name")
                .query((row, i) -> bank(row))
                .list();
    }

    public Optional<Bank> find(String name) {
        return jdbc.sql("select * from match.bank where closed is null and name = ?")
                .param(name)
                .query((row, i) -> bank(row))
                .optional();
    }

    /** The bank of this number, unless it was closed. */
    public Optional<Bank> byNumber(int bank) {
        return jdbc.sql("select * from match.bank where closed is null and id = ?")
                .param(bank)
                .query((row, i) -> bank(row))
                .optional();
    }

    /** Opens a bank; its number, or empty when the name is taken. */
    public Optional<Integer> open(Bank bank) {
        return jdbc.sql(
                        """
                        insert into match.bank (name, owner, source, classification, distance, minimum_quality, enabled_ratio, valid_from, valid_until, labels, negative, begun)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz is null or ?::timestamptz <= now()) on conflict do nothing returning id\
                        """)
                .params(
                        java.util.Arrays.asList(
                                bank.name(),
                                bank.owner(),
                                bank.source(),
                                bank.classification(),
                                bank.distance(),
                                bank.minimumQuality(),
                                bank.enabledRatio(),
                                timestamp(bank.validFrom()),
                                timestamp(bank.validUntil()),
                                bank.labels().toArray(String[]::new),
                                bank.negative(),
                                timestamp(bank.validFrom()),
                                timestamp(bank.validFrom())))
                .query((row, i) -> row.getInt(1))
                .optional();
    }

    /** Stores a bank's name and settings. */
    public void update(Bank bank) {
        jdbc.sql(
                        """
                        update match.bank set name = ?, owner = ?, source = ?, classification = ?, distance = ?, minimum_quality = ?,
                            enabled_ratio = ?, valid_from = ?, valid_until = ?, labels = ?, negative = ?,
                            begun = ?::timestamptz is null or ?::timestamptz <= now() where id = ?\
                        """)
                .params(
                        java.util.Arrays.asList(
                                bank.name(),
                                bank.owner(),
                                bank.source(),
                                bank.classification(),
                                bank.distance(),
                                bank.minimumQuality(),
                                bank.enabledRatio(),
                                timestamp(bank.validFrom()),
                                timestamp(bank.validUntil()),
                                bank.labels().toArray(String[]::new),
                                bank.negative(),
                                timestamp(bank.validFrom()),
                                timestamp(bank.validFrom()),
                                bank.id()))
                .update();
    }

    /** Banks whose first day of validity has come since they were last looked for. */
    public List<Integer> begin(Instant now) {
        return jdbc.sql(
                        "update match.bank set begun = true where not begun and closed is null and"
                                + " valid_from <= ? returning id")
                .param(timestamp(now))
                .query((row, i) -> row.getInt(1))
                .list();
    }

    /** Closes a bank for good; its name becomes free. */
    public void close(int bank) {
        jdbc.sql("update match.bank set closed = now() where id = ?").param(bank).update();
    }

    /** The least and greatest entry number of a bank; empty when it never had one. */
    public Optional<long[]> range(int bank) {
        return jdbc.sql("select min(id), max(id) from match.entry where bank_id = ?")
                .param(bank)
                .query((row, i) ->
                        row.getObject(1) == null
                                ? Optional.<long[]>empty()
                                : Optional.of(new long[] {row.getLong(1), row.getLong(2)}))
                .single();
    }

    /** How many entries of a bank may match, and how many were withdrawn or quarantined. */
    public record Count(int bank, long active, long withdrawn, long quarantined) {}

    public List<Count> counts() {
        return jdbc.sql(
                        """
                        select bank_id, count(*) filter (where withdrawn is null and quarantined is null),
                            count(*) filter (where withdrawn is not null), count(*) filter (where withdrawn is null and quarantined is not null)
                        from match.entry group by bank_id\
                        """)
                .query((row, i) ->
                        new Count(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    private static Bank bank(ResultSet row) throws SQLException {
        return new Bank(
                row.getInt("id"),
                row.getString("name"),
                row.getString("owner"),
                row.getString("source"),
                row.getString("classification"),
                row.getInt("distance"),
                row.getInt("minimum_quality"),
                row.getDouble("enabled_ratio"),
                instant(row.getTimestamp("valid_from")),
                instant(row.getTimestamp("valid_until")),
                List.of((String[]) row.getArray("labels").getArray()),
                row.getBoolean("negative"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
