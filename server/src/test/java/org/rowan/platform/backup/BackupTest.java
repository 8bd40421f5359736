package org.rowan.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.audit.AfterRestoreSealer;
import org.rowan.audit.AuditLog;
import org.rowan.audit.AuditRecorder;
import org.rowan.audit.Head;
import org.rowan.audit.LogCheck;
import org.rowan.audit.PostgresAuditLog;
import org.rowan.audit.Sealer;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanTest;
import org.rowan.platform.TestDatabase;
import org.rowan.platform.content.ContentName;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.content.Received;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.rowan.platform.postgres.DatabaseAccess;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A backup, put onto an empty folder with the recovery key, is the same installation again. */
@RowanTest
class BackupTest {
    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir Path folder;

    private final DataSource database;
    private final KeyRing ring;
    private final ReferralKeys keys;
    private final ContentStore content;
    private final AuditTrail trail;
    private final AuditLog log;
    private final Sealer sealer;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Path contentFolder;
    private final List<ContentName> names = new ArrayList<>();
    private final DatabaseAccess target = TestDatabase.empty();
    private Path file = Path.of("");
    private Path recovery = Path.of("");

    BackupTest(
            DataSource database,
            KeyRing ring,
            ReferralKeys keys,
            ContentStore content,
            AuditTrail trail,
            AuditLog log,
            Sealer sealer,
            TransactionTemplate transactions,
            InstantSource clock,
            @Value("${rowan.content}") Path contentFolder) {
        this.database = database;
        this.ring = ring;
        this.keys = keys;
        this.content = content;
        this.trail = trail;
        this.log = log;
        this.sealer = sealer;
        this.transactions = transactions;
        this.clock = clock;
        this.contentFolder = contentFolder;
    }

    @BeforeEach
    void aReferralWithASmallAndALargeFileAndABackupOfIt() throws IOException, SQLException {
        ReferralId referral = new ReferralId(System.nanoTime());
        SealedBox box = keys.create(referral);
        for (int length : new int[] {100, 3_000_000}) {
            Received received =
                    content.receive(referral, box, new ByteArrayInputStream(new byte[length]));
            transactions.executeWithoutResult(status -> content.keep(received));
            names.add(received.name());
        }
        append(AuditEntry.of("ada", "viewed", referral, AT, "triage", "page 1"));
        sealer.seal();
        append(AuditEntry.of("ada", "viewed", referral, AT, "triage", "waits to be sealed"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(
                data.resolve("installation-id"), "0d4dd6b4-8e26-4f0c-a3a8-8ac8d1a7f7c4\n");
        file = folder.resolve("rowan.backup");
        recovery = folder.resolve("recovery");
        Files.copy(
                KeyRing.recoveryCopyOf(ring.file()), recovery, StandardCopyOption.COPY_ATTRIBUTES);

        Backup.Made made = backup(data).write(file, AT);

        assertThat(made.tables()).isGreaterThan(8);
        assertThat(made.contents()).isPositive();
    }

    @AfterEach
    void dropTarget() {
        TestDatabase.drop(target);
    }

    @Test
    void theSameTablesTheSameFilesTheSameLogAndTheLogGoesOn() throws Exception {
        Path data = folder.resolve("restored");
        Path restoredContent = folder.resolve("restored-content");
        Path restoredKeys = folder.resolve("etc/rowan.keys");

        new RestoreInstallation(line -> {})
                .restore(file, data, recovery, environment(restoredKeys, restoredContent));

        JdbcClient there = JdbcClient.create(dataSource());
        assertThat(rows(there)).isEqualTo(rows(JdbcClient.create(database)));
        KeyRing restoredRing = KeyRing.open(restoredKeys);
        ReferralKeys restored = ReferralKeys.in(there, restoredRing, clock);
        ContentStore store =
                ContentStore.in(
                        restoredContent, ContentStore.LARGEST_IN_ROW, there, restoredRing, clock);
        ReferralId referral = lastReferral(there);
        assertThat(store.open(referral, restored.get(referral), names.getFirst()).readAllBytes())
                .hasSize(100);
        assertThat(store.open(referral, restored.get(referral), names.getLast()).readAllBytes())
                .hasSize(3_000_000);
        logGoesOn(there, restoredRing, restored);
    }

    private void logGoesOn(JdbcClient there, KeyRing restoredRing, ReferralKeys restored) {
        Head kept = log.latestHead().orElseThrow();
        TransactionTemplate work =
                new TransactionTemplate(new JdbcTransactionManager(dataSource()));
        DataSource one =
                ((JdbcTransactionManager) Objects.requireNonNull(work.getTransactionManager()))
                        .getDataSource();
        JdbcClient jdbc = JdbcClient.create(Objects.requireNonNull(one));
        AuditTrail newTrail = new AuditRecorder(jdbc, restored);

        new AfterRestores(List.of(new AfterRestoreSealer(jdbc)), newTrail, work, clock).run("file");
        Head next = new Sealer(jdbc, work, restoredRing, clock).seal().orElseThrow();

        assertThat(next.size())
                .as("the one that waited, and the restore")
                .isEqualTo(kept.size() + 2);
        LogCheck.Result result =
                new LogCheck(jdbc, work, restoredRing, restored).check(List.of(kept), n -> {});
        assertThat(result.findings()).isEmpty();
        assertThat(result.waiting()).isZero();
        assertThat(
                        new PostgresAuditLog(there, restored, restoredRing)
                                .history("installation", "file", 1))
                .hasSize(1);
    }

    @Test
    void aBackupHoldsNothingInTheClearAndNoKey() throws IOException {
        String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(bytes).startsWith("rowan backup 1 of " + ring.installation());
        assertThat(bytes).doesNotContain("triage").doesNotContain("backup.json");
    }

    @Test
    void aBackupThatWasAlteredOrCutOffIsNotRestored() throws IOException {
        Path cut = Files.copy(file, folder.resolve("cut"));
        Path altered = Files.copy(file, folder.resolve("altered"));
        try (RandomAccessFile bytes = new RandomAccessFile(cut.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
        try (RandomAccessFile bytes = new RandomAccessFile(altered.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int one = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(one ^ 1);
        }

        for (Path bad : List.of(cut, altered)) {
            Path data = folder.resolve(bad.getFileName() + "-data");
            assertThatThrownBy(() ->
                            new RestoreInstallation(line -> {})
                                    .restore(bad, data, recovery, Map.of()))
                    .isInstanceOf(UnusableInput.class)
                    .hasMessageContaining("cut off or was altered");
            assertThat(data).as("a good copy can be restored there").isEmptyDirectory();
        }
    }

    @Test
    void wrongKeysAFullFolderAndAFileInTheWayAreRefusedWithAWayOut() throws IOException {
        RestoreInstallation restore = new RestoreInstallation(line -> {});
        KeyRing.create(folder.resolve("other.keys"), AT);

        assertThatThrownBy(() ->
                        restore.restore(
                                file, folder.resolve("x"), folder.resolve("other.keys"), Map.of()))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("of that installation");
        assertThatThrownBy(() -> restore.restore(file, folder, recovery, Map.of()))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("not empty");
        assertThatThrownBy(() -> restore.restore(recovery, folder.resolve("x"), recovery, Map.of()))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("no backup");
        assertThatThrownBy(() -> backup(folder).write(file, AT)).isInstanceOf(UnusableInput.class);
    }

    private Backup backup(Path data) {
        return new Backup(database, ring, data, contentFolder, line -> {});
    }

    private Map<String, String> environment(Path restoredKeys, Path restoredContent) {
        return Map.of(
                "ROWAN_DB_URL", target.url(),
                "ROWAN_DB_USER", target.user(),
                "ROWAN_DB_PASSWORD", target.password(),
                "ROWAN_KEYS", restoredKeys.toString(),
                "ROWAN_CONTENT", restoredContent.toString());
    }

    private DriverManagerDataSource dataSource() {
        return new DriverManagerDataSource(target.url(), target.user(), target.password());
    }

    private static ReferralId lastReferral(JdbcClient jdbc) {
        return new ReferralId(
                jdbc.sql("select referral from platform.content order by referral desc limit 1")
                        .query(Long.class)
                        .single());
    }

    /**
     * All rows of all tables as text, without the transaction numbers, which are a cluster's own.
     */
    private static List<String> rows(JdbcClient jdbc) {
        List<String> all = new ArrayList<>();
        for (String table :
                jdbc.sql(
                                """
                                select format('%I.%I', schemaname, tablename) from pg_tables
                                where schemaname not in ('pg_catalog', 'information_schema')
                                and tablename <> 'flyway_schema_history' order by 1
                                """)
                        .query((row, n) -> row.getString(1))
                        .list()) {
            all.addAll(
                    jdbc.sql(
                                    "select '"
                                            + table
                                            + " ' || (to_jsonb(t) - 'tx')::text from "
                                            + table
                                            + " t order by 1")
                            .query((row, n) -> row.getString(1))
                            .list());
        }
        return all;
    }

    private void append(AuditEntry entry) {
        transactions.executeWithoutResult(status -> trail.append(entry));
    }
}
