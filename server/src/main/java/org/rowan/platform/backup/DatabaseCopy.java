package org.rowan.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Copies the tables of all rooms out of and into a database, on one connection. */
final class DatabaseCopy {
    /** All schemas but PostgreSQL's own; the history of migrations is made by migrating. */
    private static final String OURS =
            "n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')"
                    + " and c.relname <> 'flyway_schema_history'";

    private final Connection connection;

    DatabaseCopy(Connection connection) {
        this.connection = connection;
    }

    /**
     * The tables of all rooms with the columns to copy: not generated ones, and not the transaction
     * numbers that a default fills in, which mean nothing in another cluster.
     */
    List<Contents.Table> tables() throws SQLException {
        String sql =
                """
                select format('%I.%I', n.nspname, c.relname),
                    array_agg(format('%I', a.attname) order by a.attnum)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    join pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and c.relpersistence <> 't' and a.attnum > 0
                    and not a.attisdropped and a.attgenerated = ''
                    and not (a.atttypid = 'xid8'::regtype and a.atthasdef)
                    and\
                """
                        + " "
                        + OURS
                        + " group by 1 order by 1";
        List<Contents.Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Array columns = rows.getArray(2);
                tables.add(
                        new Contents.Table(
                                rows.getString(1), List.of((String[]) columns.getArray())));
            }
        }
        return tables;
    }

    /** Versions of the scripts that made the tables, in order. */
    List<String> migrations() throws SQLException {
        return strings(
                "select version from platform.flyway_schema_history where success and version is not"
                        + " null order by version");
    }

    void copyOut(Contents.Table table, OutputStream target) throws SQLException, IOException {
        copyApi()
                .copyOut(
                        "copy %s (%s) to stdout (format binary)"
                                .formatted(table.name(), table.columnList()),
                        target);
    }

    void copyIn(Contents.Table table, InputStream source) throws SQLException, IOException {
        copyApi()
                .copyIn(
                        "copy %s (%s) from stdin (format binary)"
                                .formatted(table.name(), table.columnList()),
                        source,
                        1 << 16);
    }

    /** Last number drawn from each sequence that any was drawn from. */
    Map<String, Long> sequences() throws SQLException {
        String sql =
                "select format('%I.%I', schemaname, sequencename), last_value from pg_sequences"
                        + " where last_value is not null and schemaname <> 'public' order by 1";
        Map<String, Long> last = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                last.put(rows.getString(1), rows.getLong(2));
            }
        }
        return last;
    }

    void setSequence(String name, long last) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
            set.setString(1, name);
            set.setLong(2, last);
            set.execute();
        }
    }

    /**
     * Empties all tables of what the scripts put into them, and takes away what would stand in the
     * way of copying them in any order; returns the statements that put it back.
     */
    List<String> prepare(List<Contents.Table> tables) throws SQLException {
        List<String> putBack = new ArrayList<>();
        for (Contents.Table table : tables) {
            execute("alter table " + table.name() + " disable trigger user");
            putBack.add("alter table " + table.name() + " enable trigger user");
        }
        putBack.addAll(foreignKeys("add constraint %I %s"));
        for (String drop : foreignKeys("drop constraint %I")) {
            execute(drop);
        }
        for (Contents.Table table : tables) {
            execute("delete from " + table.name());
        }
        return putBack;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private List<String> foreignKeys(String change) throws SQLException {
        return strings(
                "select format('alter table %I.%I "
                        + change
                        + "', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid))"
                        + " from pg_constraint k join pg_class c on c.oid = k.conrelid"
                        + " join pg_namespace n on n.oid = c.relnamespace"
                        + " where k.contype = 'f' and "
                        + OURS
                        + " order by k.oid");
    }

    private CopyManager copyApi() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
