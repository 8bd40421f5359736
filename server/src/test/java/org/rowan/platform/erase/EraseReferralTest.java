package org.rowan.platform.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rowan.audit.AuditLog;
import org.rowan.audit.LogCheck;
import org.rowan.audit.Sealer;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanTest;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.content.Received;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An erased referral's values are nowhere; a skeleton stays and the log still verifies. */
@RowanTest
class EraseReferralTest {
    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");
    private static final List<String> VALUES =
            List.of("Ada Example", "ada@example.com", "192.0.2.77", "Nimzo-Indian Defence");
    private static final EraseReferral.Order ORDER =
            new EraseReferral.Order("retention period over", "grace", "alan");

    private final ReferralKeys keys;
    private final ContentStore content;
    private final AuditTrail trail;
    private final AuditLog log;
    private final Sealer sealer;
    private final LogCheck check;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final KeyRing ring;
    private final Path contentFolder;
    private final Set<ReferralId> held = new HashSet<>();

    EraseReferralTest(
            ReferralKeys keys,
            ContentStore content,
            AuditTrail trail,
            AuditLog log,
            Sealer sealer,
            LogCheck check,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            InstantSource clock,
            KeyRing ring,
            @Value("${rowan.content}") Path contentFolder) {
        this.keys = keys;
        this.content = content;
        this.trail = trail;
        this.log = log;
        this.sealer = sealer;
        this.check = check;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ring = ring;
        this.contentFolder = contentFolder;
    }

    @Test
    void nothingIsLeftOfAnErasedReferralButItsSkeleton() throws IOException {
        jdbc.sql("create table if not exists desk.sealed_note (referral bigint, note bytea)")
                .update();
        jdbc.sql("create table if not exists desk.clear_note (referral bigint, note text)")
                .update();
        ReferralId erased = fill(1);
        ReferralId stays = fill(2);
        sealer.seal();
        Remains remains = new Remains(jdbc);
        assertThat(remains.of(VALUES, contentFolder))
                .as("the search finds what is in the clear")
                .hasSize(2 * VALUES.size());

        EraseReferral.Erased done = erasing().erase(erased, ORDER);
        erasing().erase(stays, ORDER);
        sealer.seal();

        assertThat(done.rows()).isEqualTo(Map.of("notes", 1L));
        assertThat(done.contents()).isEqualTo(2);
        assertThat(remains.of(VALUES, contentFolder)).isEmpty();
        assertThat(keys.find(erased)).isEmpty();
        LogCheck.Result result = check.check(List.of(), n -> {});
        assertThat(result.findings()).isEmpty();
        assertThat(result.erased()).isGreaterThanOrEqualTo(2);
        assertThat(log.history("referral", "R1", 10))
                .satisfiesExactly(
                        last -> {
                            assertThat(last.verb()).isEqualTo("erased");
                            assertThat(last.who()).isEqualTo("grace");
                            assertThat(last.purpose()).isEqualTo("retention period over");
                            assertThat(last.details()).contains("alan");
                        },
                        first -> {
                            assertThat(first.verb()).isEqualTo("viewed");
                            assertThat(first.details()).as("erased").isNull();
                        });
    }

    @Test
    void whatIsRecordedAboutAnErasedReferralLaterKeepsNoDetails() {
        ReferralId referral = new ReferralId(20);
        keys.create(referral);
        erasing().erase(referral, ORDER);
        transactions.executeWithoutResult(status ->
                trail.append(
                        AuditEntry.of(
                                "stage:match", "matched", referral, AT, "", "ada@example.com")));
        sealer.seal();

        assertThat(log.history("referral", "R20", 1).getFirst().details()).isNull();
        assertThat(check.check(List.of(), n -> {}).findings()).isEmpty();
    }

    @Test
    void aRoomThatFailsLeavesEverythingAsItWas() {
        ReferralId referral = new ReferralId(30);
        keys.create(referral);
        Erasure broken =
                new Notes("broken") {
                    @Override
                    public long erase(ReferralId id) {
                        throw new IllegalStateException("not now");
                    }
                };

        assertThatThrownBy(() -> erasing(new Notes("notes"), broken).erase(referral, ORDER))
                .hasMessage("not now");

        assertThat(ReferralKeys.in(jdbc, ring, clock).find(referral)).isPresent();
    }

    @Test
    void nobodyErasesAloneTwiceOrWhatIsNotThere() {
        ReferralId referral = new ReferralId(40);
        keys.create(referral);
        erasing().erase(referral, ORDER);

        assertThatThrownBy(() -> new EraseReferral.Order("why", "grace", " Grace "))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> new EraseReferral.Order(" ", "grace", "alan"))
                .isInstanceOf(UnusableInput.class);
        assertThatThrownBy(() -> erasing().erase(referral, ORDER)).hasMessageContaining("already");
        assertThatThrownBy(() -> erasing().erase(new ReferralId(999), ORDER))
                .hasMessageContaining("no referral");
    }

    @Test
    void whatIsUnderALegalHoldIsNotErasedByAnybody() {
        ReferralId referral = new ReferralId(50);
        keys.create(referral);
        held.add(referral);

        assertThatThrownBy(() -> erasing().erase(referral, ORDER))
                .hasMessageContaining("legal hold");
        assertThat(keys.find(referral)).isPresent();
        held.clear();
        assertThat(erasing().erase(referral, ORDER).referral()).isEqualTo(referral);
    }

    /**
     * A referral with sealed and clear values, a small and a large file, and a recorded look at it.
     */
    private ReferralId fill(long number) throws IOException {
        ReferralId referral = new ReferralId(number);
        SealedBox box = keys.create(referral);
        String all = String.join(" ", VALUES);
        Received small = receive(referral, box, all);
        Received large = receive(referral, box, all.repeat(5000));
        transactions.executeWithoutResult(status -> {
            content.keep(small);
            content.keep(large);
            jdbc.sql("insert into desk.sealed_note values (?, ?)")
                    .param(number)
                    .param(box.sealText(all, "note"))
                    .update();
            jdbc.sql("insert into desk.clear_note values (?, ?)").param(number).param(all).update();
            trail.append(AuditEntry.of("ada", "viewed", referral, AT, "triage", all));
        });
        return referral;
    }

    private Received receive(ReferralId referral, SealedBox box, String text) throws IOException {
        return content.receive(
                referral, box, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private EraseReferral erasing() {
        jdbc.sql("create table if not exists desk.clear_note (referral bigint, note text)")
                .update();
        return erasing(new Notes("notes"));
    }

    private EraseReferral erasing(Erasure... rooms) {
        return new EraseReferral(
                keys, content, List.of(rooms), held::contains, trail, transactions, jdbc, clock);
    }

    /** A room that keeps notes in the clear. */
    private class Notes implements Erasure {
        private final String name;

        Notes(String name) {
            this.name = name;
        }

        @Override
        public String room() {
            return name;
        }

        @Override
        public long erase(ReferralId referral) {
            return jdbc.sql("delete from desk.clear_note where referral = ?")
                    .param(referral.value())
                    .update();
        }
    }
}
