package org.rowan.match;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.intake.GivenHash;
import org.rowan.intake.Intake;
import org.rowan.intake.IntakeInMemory;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.StoredContent;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ReferralId;
import org.rowan.match.store.FindingStore;
import org.rowan.match.store.MediaStore;
import org.rowan.platform.line.TaskQueue;
import org.springframework.beans.factory.BeanFactory;

/** Invented referrals of one account each, and files. */
final class InventedReferrals extends IntakeInMemory {
    static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

    /** Adds a referral about an account at an invented service. */
    long add(long number, String accountId, ReportedFile... files) {
        hold(number, "Example Pictures", List.of(account(accountId)), List.of(files));
        return number;
    }

    /** The stage as the rooms put it together, over these referrals. */
    static MatchStage stage(Intake referrals, BeanFactory beans) {
        return new MatchStage(
                referrals,
                beans.getBean(ReadFiles.class),
                beans.getBean(CompareDigests.class),
                beans.getBean(MediaStore.class),
                beans.getBean(FindingStore.class),
                beans.getBean(GroupBatch.class),
                beans.getBean(TaskQueue.class),
                beans.getBean(AuditTrail.class),
                beans.getBean(InstantSource.class));
    }

    /** A file that is only hashes; type and value in turn. */
    static ReportedFile hashes(int index, String... typeAndValue) {
        List<GivenHash> hashes = new ArrayList<>();
        for (int i = 0; i < typeAndValue.length; i += 2) {
            hashes.add(new GivenHash(typeAndValue[i], typeAndValue[i + 1]));
        }
        return file(index, null, hashes);
    }

    /** A file with content. */
    static ReportedFile content(int index, StoredContent content) {
        return file(index, content, List.of());
    }

    private static ReportedFile file(
            int index, @Nullable StoredContent content, List<GivenHash> hashes) {
        return new ReportedFile(
                index,
                "landscape-" + index + ".png",
                null,
                content,
                hashes,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Account account(String accountId) {
        return new Account(
                0,
                AccountRole.REPORTED_PERSON,
                "Example Pictures",
                accountId,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    @Override
    protected Instant received(ReferralId id) {
        return RECEIVED;
    }
}
