package org.rowan.match.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The feeds of changes, and the rows that an index in memory is made of. */
@Repository
public class FeedStore {
    private static final int FETCH = 5_000;
    private static final String ROWS =
            """
            select e.id, e.bank_id, e.disable_until, f.bits,
                f.withdrawn is null and e.withdrawn is null and e.quarantined is null and e.disable_until <> 0 and b.closed is null live
            from match.entry e join match.fingerprint f on f.entry_id = e.id and f.type = 'pdq' join match.bank b on b.id = e.bank_id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    FeedStore(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The number below which every transaction has ended. */
    public long horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query((row, i) -> row.getLong(1))
                .single();
    }

    /** Number of the database, which differs after another one was put in its place. */
    public long database() {
        return jdbc.sql("select oid::bigint from pg_database where datname = current_database()")
                .query((row, i) -> row.getLong(1))
                .single();
    }

    /** One change: entries {@code from} to {@code until} are to be read again. */
    public record Change(long id, long transaction, long from, long until) {}

    /** Visible changes made by this transaction or later ones. */
    public List<Change> changesSince(long transaction) {
        return jdbc.sql(
                        "select id, xid::text::bigint, entry_from, entry_until from match.change where xid >= ?::text::xid8 order by id")
                .param(Long.toString(transaction))
                .query((row, i) ->
                        new Change(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /** Visible hashed media of this transaction or later ones. */
    public List<Change> mediaChangesSince(long transaction) {
        return jdbc.sql(
                        "select id, xid::text::bigint, media_id, media_id from match.media_change where xid >= ?::text::xid8 order by id")
                .param(Long.toString(transaction))
                .query((row, i) ->
                        new Change(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /**
     * A PDQ hash of an entry.
     *
     * @param live whether it may match
     */
    public record EntryHash(long entry, int bank, long disabledUntil, byte[] bits, boolean live) {}

    /** Every hash that may match, streamed. */
    public void eachLiveHash(Consumer<EntryHash> hash) {
        reading.executeWithoutResult(status ->
                jdbc.sql("select * from (" + ROWS + ") r where live")
                        .withFetchSize(FETCH)
                        .query(row -> {
                            hash.accept(entryHash(row));
                        }));
    }

    /** The hashes of a range of entries, those that may not match too. */
    public void eachHash(long from, long until, Consumer<EntryHash> hash) {
        reading.executeWithoutResult(status ->
                jdbc.sql(ROWS + " where e.id between ? and ?")
                        .params(from, until)
                        .withFetchSize(FETCH)
                        .query(row -> {
                            hash.accept(entryHash(row));
                        }));
    }

    private static EntryHash entryHash(java.sql.ResultSet row) throws java.sql.SQLException {
        return new EntryHash(
                row.getLong(1), row.getInt(2), row.getLong(3), row.getBytes(4), row.getBoolean(5));
    }

    /** A hash of past media worth comparing. */
    public record MediaHash(long media, byte[] pdq) {}

    /** Every hash of past media worth comparing, streamed. */
    public void eachMediaHash(Consumer<MediaHash> hash) {
        reading.executeWithoutResult(status ->
                jdbc.sql(
                                "select id, substr(pdq, 1, 32) from match.media where pdq is not null and coalesce(quality, 100) >= 50")
                        .withFetchSize(FETCH)
                        .query(row -> {
                            hash.accept(new MediaHash(row.getLong(1), row.getBytes(2)));
                        }));
    }

    /** The hashes of these media, where worth comparing. */
    public List<MediaHash> mediaHashes(Collection<Long> media) {
        return jdbc.sql(
                        "select id, substr(pdq, 1, 32) from match.media where id = any(?) and pdq is not null and coalesce(quality, 100) >= 50")
                .param(media.toArray(Long[]::new))
                .query((row, i) -> new MediaHash(row.getLong(1), row.getBytes(2)))
                .list();
    }

    /** Tells every process that these entries changed, in the current transaction. */
    public void announce(long from, long until, boolean rematch) {
        jdbc.sql("insert into match.change (entry_from, entry_until, rematch) values (?, ?, ?)")
                .params(from, until, rematch)
                .update();
    }

    /** Tells every process that banks changed, in the current transaction. */
    public void announceBanks() {
        announce(0, -1, false);
    }
}
