package org.rowan.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.DataFolder;

class EmbeddedPostgresTest {
    private final Path cache = DataFolder.cache(System.getenv());

    /**
     * One folder for all: making one costs a second of work, and each test leaves it stopped and
     * usable.
     */
    private static Path folder = Path.of("");

    @BeforeAll
    static void makeFolder() throws IOException {
        folder =
                Files.createTempDirectory(
                        Files.createDirectories(Path.of("target").toAbsolutePath()), "embedded-");
    }

    @AfterAll
    static void removeFolder() throws IOException {
        FolderTree.delete(folder);
    }

    @Test
    void aFolderBecomesADurableDatabaseThatOnlyItsPasswordOpens() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, cache)) {
            DatabaseAccess access = postgres.database();
            assertThat(answer(access, "show fsync")).isEqualTo("on");
            assertThat(answer(access, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(access, "show data_checksums")).isEqualTo("on");
            assertThat(answer(access, "show server_encoding")).isEqualTo("UTF8");
            assertThat(answer(access, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(postgres.superuser(), "show unix_socket_directories")).isEmpty();
            assertThat(answer(access, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() ->
                            answer(
                                    new DatabaseAccess(access.url(), access.user(), "guess"),
                                    "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(folder.resolve("passwords"))))
                    .isEqualTo("rw-------");
            assertThat(access.toString()).doesNotContain(access.password());
        }
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, cache)) {
            execute(
                    postgres.database(),
                    "drop table if exists kept",
                    "create table kept (word text)",
                    "insert into kept values ('rowan')");
        }
        assertThat(pidFile()).doesNotExist();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, cache)) {
            assertThat(answer(postgres.database(), "select word from kept")).isEqualTo("rowan");
        }
    }

    @Test
    void aProcessBesideARunningOneJoinsAndTheLastOneOutStopsTheServer() throws Exception {
        EmbeddedPostgres ours;
        try (OtherProcess other = OtherProcess.holding(folder, cache)) {
            String server = Files.readAllLines(pidFile()).getFirst();
            ours = EmbeddedPostgres.open(folder, cache);
            assertThat(Files.readAllLines(pidFile()).getFirst()).isEqualTo(server);
        }
        assertThat(answer(ours.database(), "select 'still there'")).isEqualTo("still there");
        ours.close();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void aServerLeftBehindByAKilledProcessIsTakenOverAndStopped() throws Exception {
        OtherProcess other = OtherProcess.holding(folder, cache);
        other.kill();
        assertThat(pidFile()).exists();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, cache)) {
            assertThat(answer(postgres.database(), "select 'taken over'")).isEqualTo("taken over");
        }
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void everythingKilledAtOnceRecoversWithoutLosingWhatWasCommitted() throws Exception {
        OtherProcess other = OtherProcess.holding(folder, cache);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, cache)) {
            execute(
                    postgres.database(),
                    "drop table if exists kept",
                    "create table kept (n int)",
                    "insert into kept select generate_series(1, 1000)");
            kill(Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip()));
            other.kill();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, cache)) {
            assertThat(answer(postgres.database(), "select count(*) from kept")).isEqualTo("1000");
        }
    }

    @Test
    void aPidFileThatNamesSomebodyElseIsForgotten() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, cache)) {
            execute(postgres.database(), "drop table if exists kept", "create table kept (n int)");
        }
        String ourselves = String.valueOf(ProcessHandle.current().pid());
        Files.write(pidFile(), List.of(ourselves, "", "0", "1", "", "127.0.0.1", "", "ready"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, cache)) {
            assertThat(answer(postgres.database(), "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void aFolderOfAnotherMajorVersionIsRefusedWithAWayOn() throws Exception {
        EmbeddedPostgres.open(folder, cache).close();
        Path version = folder.resolve("files/cluster/PG_VERSION");
        String written = Files.readString(version);
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.open(folder, cache))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("restore that backup");
        Files.writeString(version, written);
    }

    private Path pidFile() {
        return folder.resolve("files/cluster/postmaster.pid");
    }

    private static void kill(long pid) throws InterruptedException {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> helpers = server.children().toList();
        server.destroyForcibly();
        helpers.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : helpers) {
            each.onExit().join();
        }
        server.onExit().join();
    }

    private static String answer(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), access.user(), access.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseAccess access, String... statements) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(), access.user(), access.password());
                Statement open = connection.createStatement()) {
            for (String statement : statements) {
                open.execute(statement);
            }
        }
    }
}
