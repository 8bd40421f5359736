package org.rowan.platform.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Rowan's database and the role that owns it, inside a server that serves nothing else. */
final class OwnDatabase {
    /** How long a server may take to recover after a crash before we give up. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** SQLSTATE "the database system is starting up". */
    private static final String STARTING_UP = "57P03";

    private OwnDatabase() {}

    /** Makes the role and the database when they are not there yet. */
    static void ensure(DatabaseAccess superuser, String password) throws IOException {
        try (Connection connection = connectPatiently(superuser);
                Statement statement = connection.createStatement()) {
            if (!exists(
                    statement, "select 1 from pg_roles where rolname = '" + Secrets.OWNER + "'")) {
                // The password is hexadecimal by construction, and DDL takes no parameters.
                statement.execute(
                        "create role " + Secrets.OWNER + " login password '" + password + "'");
            }
            if (!exists(
                    statement,
                    "select 1 from pg_database where datname = '" + Secrets.OWNER + "'")) {
                statement.execute("create database " + Secrets.OWNER + " owner " + Secrets.OWNER);
            }
        } catch (SQLException problem) {
            throw new IOException(
                    "the embedded PostgreSQL refused us: " + problem.getMessage(), problem);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /**
     * A server that another process is starting, or that recovers after a crash, answers "starting
     * up" for a while.
     */
    private static Connection connectPatiently(DatabaseAccess access) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(access.url(), access.user(), access.password());
            } catch (SQLException problem) {
                if (!STARTING_UP.equals(problem.getSQLState()) || System.nanoTime() > end) {
                    throw problem;
                }
            }
            pause();
        }
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for the database", stopped);
        }
    }
}
