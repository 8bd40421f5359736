package org.rowan.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.rowan.platform.postgres.DatabaseAccess;
import org.rowan.platform.postgres.EmbeddedPostgres;

/**
 * Databases for tests, on one real PostgreSQL a JVM: our own, or the one that {@code ROWAN_DB_URL}
 * names (its role must be allowed to create databases).
 */
public final class TestDatabase {
    private static final String PREFIX = "rowan_test_" + ProcessHandle.current().pid();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable DatabaseAccess server;

    private TestDatabase() {}

    /** A new database with every migration of every room applied, and nothing else in it. */
    public static synchronized DatabaseAccess fresh() {
        DatabaseAccess access = server();
        String name = PREFIX + "_" + COUNT.incrementAndGet();
        execute(access, "create database " + name + " template " + PREFIX + "_template");
        return at(access, name);
    }

    /** A new database without anything in it. */
    public static synchronized DatabaseAccess empty() {
        DatabaseAccess access = server();
        String name = PREFIX + "_" + COUNT.incrementAndGet();
        execute(access, "create database " + name);
        return at(access, name);
    }

    /**
     * Removes a database that {@link #fresh} or {@link #empty} gave, whoever is still connected.
     */
    public static synchronized void drop(DatabaseAccess database) {
        execute(server(), "drop database if exists " + nameOf(database) + " with (force)");
    }

    private static DatabaseAccess server() {
        if (server == null) {
            server = OutsideDatabase.named(System.getenv()).orElseGet(TestDatabase::embedded);
            sweep(server);
            String template = PREFIX + "_template";
            execute(server, "create database " + template);
            DatabaseAccess access = at(server, template);
            Flyway.configure()
                    .dataSource(access.url(), access.user(), access.password())
                    .locations("classpath:db/migration")
                    .defaultSchema("platform")
                    .schemas("platform")
                    .load()
                    .migrate();
            DatabaseAccess kept = server;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> dropAll(kept, PREFIX)));
        }
        return server;
    }

    private static DatabaseAccess embedded() {
        try {
            Path folder =
                    Files.createDirectories(Path.of("target", "test-database").toAbsolutePath());
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.open(folder, DataFolder.cache(System.getenv()));
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                dropAll(postgres.superuser(), PREFIX);
                                postgres.close();
                            }));
            return postgres.superuser();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * Databases of test runs that were killed are recognised by the number of a process that is
     * gone.
     */
    private static void sweep(DatabaseAccess access) {
        for (String name : names(access, "rowan_test_")) {
            long pid = Long.parseLong(name.split("_")[2]);
            if (ProcessHandle.of(pid).isEmpty()) {
                execute(access, "drop database if exists " + name + " with (force)");
            }
        }
    }

    private static void dropAll(DatabaseAccess access, String start) {
        for (String name : names(access, start)) {
            execute(access, "drop database if exists " + name + " with (force)");
        }
    }

    private static List<String> names(DatabaseAccess access, String start) {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect(access);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database")) {
            while (rows.next()) {
                if (rows.getString(1).startsWith(start)) {
                    names.add(rows.getString(1));
                }
            }
        } catch (SQLException gone) {
            return List.of();
        }
        return names;
    }

    private static void execute(DatabaseAccess access, String statement) {
        try (Connection connection = connect(access);
                Statement open = connection.createStatement()) {
            open.execute(statement);
        } catch (SQLException problem) {
            throw new IllegalStateException(statement + ": " + problem.getMessage(), problem);
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private static DatabaseAccess at(DatabaseAccess server, String name) {
        return new DatabaseAccess(
                server.url().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"),
                server.user(),
                server.password());
    }

    private static String nameOf(DatabaseAccess database) {
        return database.url().replaceFirst("^.*/([^/?]+)(\\?.*)?$", "$1");
    }

    static Map<String, Object> properties(DatabaseAccess database) {
        return InstallationProperties.ofDatabase(database);
    }
}
