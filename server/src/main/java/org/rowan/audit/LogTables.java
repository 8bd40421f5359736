package org.rowan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rowan.audit.tree.GrowingTree;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the sealed log: leaves, subtrees, heads, and how far the sealer is. */
final class LogTables {
    private final JdbcClient jdbc;
    private final UUID log;

    LogTables(JdbcClient jdbc, UUID log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Where the sealer stopped. */
    record Position(String sealedBelow, GrowingTree tree) {}

    /** A leaf, and the entry it stands for unless that was deleted. */
    record Leaf(long number, long entryId, byte[] hash, @Nullable StoredEntry entry) {}

    /** Holds until the transaction ends; false when another process seals. */
    boolean lease() {
        return jdbc.sql(
                        "select pg_try_advisory_xact_lock(hashtextextended('rowan.audit.sealer', 0))")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    Position position() {
        return jdbc.sql("select sealed_below::text, size, frontier from audit.sealer")
                .query((row, n) ->
                        new Position(
                                row.getString(1), GrowingTree.of(row.getLong(2), row.getBytes(3))))
                .single();
    }

    /** No transaction below this number is running, so none can commit an entry any more. */
    String settledBelow() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query((row, n) -> row.getString(1))
                .single();
    }

    /** Entries of transactions from {@code from} to below {@code below}, after those given. */
    List<Settled> settled(String from, long afterId, String below, int limit) {
        return jdbc.sql(
                        "select "
                                + StoredEntry.COLUMNS
                                + """
                                , e.tx::text from audit.entry e
                                where (e.tx, e.id) > (?::xid8, ?) and e.tx < ?::xid8
                                order by e.tx, e.id limit ?
                                """)
                .param(from)
                .param(afterId)
                .param(below)
                .param(limit)
                .query((row, n) -> new Settled(row.getString(10), StoredEntry.read(row)))
                .list();
    }

    /** An entry with the number of its transaction. */
    record Settled(String tx, StoredEntry entry) {}

    void insertLeaves(long[] numbers, long[] entries, byte[][] hashes) {
        jdbc.sql("insert into audit.leaf (number, entry, hash) select * from unnest(?, ?, ?)")
                .param(numbers)
                .param(entries)
                .param(hashes)
                .update();
    }

    void insertSubtree(int level, long index, byte[] hash) {
        jdbc.sql("insert into audit.subtree (level, index, hash) values (?, ?, ?)")
                .param(level)
                .param(index)
                .param(hash)
                .update();
    }

    void moveOn(String sealedBelow, GrowingTree tree) {
        jdbc.sql("update audit.sealer set sealed_below = ?::xid8, size = ?, frontier = ?")
                .param(sealedBelow)
                .param(tree.size())
                .param(tree.frontier())
                .update();
    }

    void insertHead(Head head) {
        jdbc.sql(
                        """
                        insert into audit.head (size, root, at, public_key, signature)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(head.size())
                .param(head.root())
                .param(head.at().atOffset(ZoneOffset.UTC))
                .param(head.publicKey())
                .param(head.signature())
                .update();
    }

    Optional<Head> latestHead() {
        return jdbc.sql(
                        """
                        select size, root, at, public_key, signature from audit.head
                        order by size desc limit 1
                        """)
                .query((row, n) -> head(row))
                .optional();
    }

    List<Head> headsAbove(long size, int limit) {
        return jdbc.sql(
                        """
                        select size, root, at, public_key, signature from audit.head
                        where size > ? order by size limit ?
                        """)
                .param(size)
                .param(limit)
                .query((row, n) -> head(row))
                .list();
    }

    List<Leaf> leavesFrom(long number, int limit) {
        return jdbc.sql(
                        "select "
                                + StoredEntry.COLUMNS
                                + """
                                , l.number, l.entry, l.hash
                                from audit.leaf l left join audit.entry e on e.id = l.entry
                                where l.number >= ? order by l.number limit ?
                                """)
                .param(number)
                .param(limit)
                .query((row, n) -> leaf(row))
                .list();
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        boolean deleted = row.getObject(1) == null;
        return new Leaf(
                row.getLong(10),
                row.getLong(11),
                row.getBytes(12),
                deleted ? null : StoredEntry.read(row));
    }

    private Head head(ResultSet row) throws SQLException {
        return new Head(
                log,
                row.getLong(1),
                row.getBytes(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getBytes(4),
                row.getBytes(5));
    }
}
