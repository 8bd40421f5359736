package org.rowan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.audit.tree.ProofCheck;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.RowanTest;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is recorded is sealed, proved and read again, and a late commit is never skipped. */
@RowanTest
class AuditLogTest {
    private static final Instant AT = Instant.parse("2026-11-22T12:00:00.123456Z");

    private final AuditTrail trail;
    private final AuditLog log;
    private final Sealer sealer;
    private final LogCheck check;
    private final ReferralKeys keys;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final DataSource database;

    AuditLogTest(
            AuditTrail trail,
            AuditLog log,
            Sealer sealer,
            LogCheck check,
            ReferralKeys keys,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            DataSource database) {
        this.trail = trail;
        this.log = log;
        this.sealer = sealer;
        this.check = check;
        this.keys = keys;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.database = database;
    }

    @Test
    void anEntryIsReadAgainByItsSubjectAndGoneWithARollback() {
        ReferralId referral = new ReferralId(1);
        keys.create(referral);
        append(AuditEntry.of("ada", "viewed", referral, AT, "triage", "{\"page\":1}"));
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            trail.append(AuditEntry.of("ada", "merged", referral, AT, "", ""));
        });

        assertThat(log.history("referral", "R1", 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at()).isEqualTo(AT);
                    assertThat(entry.who()).isEqualTo("ada");
                    assertThat(entry.purpose()).isEqualTo("triage");
                    assertThat(entry.details()).isEqualTo("{\"page\":1}");
                });
    }

    @Test
    void anEntryOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> trail.append(entry("x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyEntryIsProvedToBeUnderTheNewestHeadAndEveryHeadToBeContinued() {
        List<Head> heads = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            String subject = "proof " + round;
            append(IntStream.range(0, 150).mapToObj(i -> entry(subject)).toList());
            heads.add(sealer.seal().orElseThrow());
        }
        Head newest = log.latestHead().orElseThrow();

        assertThat(newest).usingRecursiveComparison().isEqualTo(heads.getLast());
        assertThat(newest.isSigned()).isTrue();
        for (AuditLog.Recorded recorded : log.history("test", "proof 1", 150)) {
            AuditLog.Inclusion proof = log.proveInclusion(recorded.entry()).orElseThrow();
            assertThat(
                            ProofCheck.includes(
                                    proof.leafHash(),
                                    proof.number(),
                                    newest.size(),
                                    proof.path(),
                                    newest.root()))
                    .isTrue();
        }
        for (Head head : heads) {
            List<byte[]> proof = log.proveConsistency(head.size());
            assertThat(
                            ProofCheck.continues(
                                    head.size(), head.root(), newest.size(), newest.root(), proof))
                    .isTrue();
        }
        assertThat(check.check(heads, n -> {}).findings()).isEmpty();
    }

    @Test
    void nothingNewGivesNoNewHead() {
        append(entry("a"));
        assertThat(sealer.seal()).isPresent();
        assertThat(sealer.seal()).isEmpty();
    }

    @Test
    void anEntryThatCommitsAfterLaterOnesWereSealedIsNotSkipped() throws SQLException {
        try (Connection late = database.getConnection()) {
            late.setAutoCommit(false);
            insertPlainly(late, "late");
            append(entry("early"));

            sealer.seal();
            assertThat(sealed("late")).isFalse();
            late.commit();
        }
        sealer.seal();

        assertThat(sealed("late")).isTrue();
        assertThat(sealed("early")).isTrue();
    }

    @Test
    void manyWritersAndTwoSealersLoseAndDoubleNothing() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Callable<Object>> work = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int number = writer;
            work.add(() -> {
                for (int i = 0; i < 60; i++) {
                    append(List.of(entry("busy " + number), entry("busy " + number)));
                }
                return "";
            });
        }
        Callable<Object> sealing =
                () -> {
                    while (writing.get()) {
                        sealer.seal();
                    }
                    return "";
                };
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Object>> sealers =
                    List.of(threads.submit(sealing), threads.submit(sealing));
            for (Future<Object> done : threads.invokeAll(work)) {
                done.get();
            }
            writing.set(false);
            for (Future<Object> done : sealers) {
                done.get();
            }
        }
        sealer.seal();

        LogCheck.Result result = check.check(List.of(), n -> {});
        assertThat(result.findings()).isEmpty();
        assertThat(result.waiting()).isZero();
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit.leaf l join audit.entry e on e.id = l.entry
                                        where e.subject like 'busy%'
                                        """)
                                .query(Long.class)
                                .single())
                .isEqualTo(480);
    }

    @Test
    void headsAreExportedAndReadAgain(@TempDir Path folder) throws IOException {
        append(entry("exported"));
        sealer.seal();
        Head head = log.latestHead().orElseThrow();
        HeadExport export = new HeadExport(List.of(folder, folder.resolve("not there")));

        export.export(head);
        export.export(head);
        export.offer(head);

        try (var files = Files.list(folder)) {
            List<Head> kept = HeadFile.read(files.toList().getFirst());
            assertThat(kept).singleElement().usingRecursiveComparison().isEqualTo(head);
            assertThat(check.check(kept, n -> {}).findings()).isEmpty();
        }
    }

    private static AuditEntry entry(String subject) {
        return AuditEntry.of("test", "tried", "test", subject, AT, "", "");
    }

    private void append(AuditEntry entry) {
        append(List.of(entry));
    }

    private void append(List<AuditEntry> entries) {
        transactions.executeWithoutResult(status -> trail.appendAll(entries));
    }

    private boolean sealed(String subject) {
        return jdbc.sql(
                                """
                                select count(*) from audit.leaf l join audit.entry e on e.id = l.entry
                                where e.subject = ?
                                """)
                        .param(subject)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** An entry of a transaction that this test holds open by hand. */
    private void insertPlainly(Connection connection, String subject) throws SQLException {
        Commitment commitment = Commitment.to("", "");
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into audit.entry (at, who, verb, kind, subject, commitment, sealed)
                        values (now(), 'test', 'tried', 'test', ?, ?, ?)
                        """)) {
            insert.setString(1, subject);
            insert.setBytes(2, commitment.hash());
            insert.setBytes(3, keys.house().seal(commitment.opening(), AuditRecorder.CONTEXT));
            insert.execute();
        }
    }
}
