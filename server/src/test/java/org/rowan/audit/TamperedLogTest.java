package org.rowan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.RowanTest;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An operator with full rights on the database, and even one with a key file too, alters the log;
 * the check says what, where and when.
 */
@RowanTest
class TamperedLogTest {
    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
    private static final ReferralId REFERRAL = new ReferralId(1);

    @TempDir Path folder;

    private final ReferralKeys keys;
    private final KeyRing ring;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private Head kept =
            new Head(new java.util.UUID(0, 0), 0, new byte[0], AT, new byte[0], new byte[0]);

    TamperedLogTest(
            ReferralKeys keys,
            KeyRing ring,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            InstantSource clock) {
        this.keys = keys;
        this.ring = ring;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void aSealedLogOfThirtyEntriesWithAHeadKeptAfterTwenty() {
        if (keys.find(REFERRAL).isEmpty()) {
            keys.create(REFERRAL);
        }
        empty();
        write(10);
        write(10);
        kept = new PostgresAuditLog(jdbc, keys, ring).latestHead().orElseThrow();
        write(10);
        assertThat(check(kept).findings()).isEmpty();
        unguard("disable");
    }

    @AfterEach
    void guardAgain() {
        unguard("enable");
    }

    @Test
    void theTablesRefuseToBeChangedByMistake() {
        unguard("enable");
        for (String change :
                List.of(
                        "update audit.entry set who = 'nobody'",
                        "delete from audit.leaf",
                        "truncate audit.head")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("only grows");
        }
    }

    @Test
    void anAlteredEntryIsNamed() {
        jdbc.sql("update audit.entry set who = 'somebody else' where id = ?")
                .param(entryOf(7))
                .update();

        assertThat(check().findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.what()).contains("altered");
                    assertThat(finding.where()).contains("leaf 7").contains("somebody else");
                    assertThat(finding.when()).isEqualTo(AT);
                });
    }

    @Test
    void alteredDetailsAreNamed() {
        jdbc.sql("update audit.entry set sealed = ? where id = ?")
                .param(
                        keys.get(REFERRAL)
                                .seal(Commitment.to("", "other").opening(), AuditRecorder.CONTEXT))
                .param(entryOf(8))
                .update();
        jdbc.sql("update audit.entry set sealed = null where id = ?").param(entryOf(9)).update();

        assertThat(check().findings())
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.what()).contains("purpose and details"));
    }

    @Test
    void aDeletedEntryIsNoticedWithItsLeafOrWithout() {
        long entry = entryOf(7);
        jdbc.sql("delete from audit.entry where id = ?").param(entry).update();
        assertThat(check().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.where()).contains("leaf 7"));

        jdbc.sql("delete from audit.leaf where number = 7").update();
        assertThat(check().findings())
                .anySatisfy(f -> assertThat(f.what()).contains("1 leaves were deleted"));
    }

    @Test
    void anEntryAlteredTogetherWithItsLeafIsNarrowedDownBetweenTwoHeads() {
        jdbc.sql("update audit.entry set verb = 'praised' where id = ?")
                .param(entryOf(14))
                .update();
        rehash(14);

        assertThat(check().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.where()).contains("leaf 9").contains("leaf 19"));
    }

    @Test
    void anEntrySlippedInBehindTheSealerIsNamed() {
        jdbc.sql(
                        """
                        insert into audit.entry (tx, at, who, verb, kind, subject, commitment)
                        values ('3', now(), 'x', 'viewed', 'case', 'C1', '')
                        """)
                .update();

        assertThat(check().findings())
                .singleElement()
                .satisfies(f -> assertThat(f.what()).contains("slipped in"));
    }

    @Test
    void aLogCutShortWithItsHeadsIsFoundAgainstAHeadKeptElsewhere() {
        empty();
        write(5);

        assertThat(check().findings()).isEmpty();
        assertThat(check(kept).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.where()).contains("leaves 5 to 19 are missing"));
    }

    @Test
    void aLogRewrittenWholeAndSignedWithTheStolenKeyIsFoundAgainstAHeadKeptElsewhere() {
        empty();
        write(30);

        assertThat(check().findings()).as("the log agrees with itself").isEmpty();
        assertThat(check(kept).findings())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.what()).contains("rewritten");
                    assertThat(f.when()).isEqualTo(kept.at());
                });
    }

    @Test
    void aLogRewrittenWholeAndSignedWithAnotherKeyIsFoundEitherWay() {
        empty();
        KeyRing forged = KeyRing.create(folder.resolve("forged.keys"), AT);
        writeWith(30, new Sealer(jdbc, transactions, forged, clock));

        assertThat(check().findings()).isNotEmpty();
        assertThat(check(kept).findings())
                .anySatisfy(f -> assertThat(f.what()).contains("rewritten"));
    }

    @Test
    void aForgedHeadIsRefusedAsEvidence() {
        Head forged =
                new Head(
                        kept.log(),
                        kept.size() - 1,
                        kept.root(),
                        kept.at(),
                        kept.publicKey(),
                        kept.signature());

        assertThat(check(forged).findings())
                .anySatisfy(f -> assertThat(f.what()).contains("signature does not fit"));
    }

    @Test
    void aKeyThatVanishedWithoutAnErasureIsTold() {
        jdbc.sql("delete from platform.data_key where referral = 1").update();
        ReferralKeys fresh = ReferralKeys.in(jdbc, ring, clock);

        LogCheck.Result result =
                new LogCheck(jdbc, transactions, ring, fresh).check(List.of(), n -> {});
        assertThat(result.findings())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.what()).contains("without an erasure"));
        keys.destroy(REFERRAL);
    }

    private LogCheck.Result check(Head... against) {
        return new LogCheck(jdbc, transactions, ring, keys).check(List.of(against), n -> {});
    }

    private void write(int count) {
        writeWith(count, new Sealer(jdbc, transactions, ring, clock));
    }

    private void writeWith(int count, Sealer sealer) {
        AuditRecorder recorder = new AuditRecorder(jdbc, keys);
        transactions.executeWithoutResult(status -> {
            for (int i = 0; i < count; i++) {
                recorder.append(
                        AuditEntry.of("ada", "viewed", REFERRAL, AT, "triage", "page " + i));
            }
        });
        sealer.seal();
    }

    private long entryOf(long leaf) {
        return jdbc.sql("select entry from audit.leaf where number = ?")
                .param(leaf)
                .query(Long.class)
                .single();
    }

    private void rehash(long leaf) {
        StoredEntry entry =
                jdbc.sql("select " + StoredEntry.COLUMNS + " from audit.entry e where id = ?")
                        .param(entryOf(leaf))
                        .query((row, n) -> StoredEntry.read(row))
                        .single();
        jdbc.sql("update audit.leaf set hash = ? where number = ?")
                .param(entry.leafHash())
                .param(leaf)
                .update();
    }

    private void empty() {
        unguard("disable");
        for (String table : List.of("entry", "leaf", "head", "subtree")) {
            jdbc.sql("delete from audit." + table).update();
        }
        jdbc.sql("update audit.sealer set size = 0, frontier = ''").update();
        unguard("enable");
    }

    private void unguard(String able) {
        for (String table : List.of("entry", "leaf", "head")) {
            jdbc.sql("alter table audit." + table + " " + able + " trigger only_grows").update();
        }
    }
}
