package org.rowan.match;

import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.intake.GivenHash;
import org.rowan.intake.Incident;
import org.rowan.intake.IncidentType;
import org.rowan.intake.Intake;
import org.rowan.intake.KeptReferral;
import org.rowan.intake.OriginalFile;
import org.rowan.intake.ReferralState;
import org.rowan.intake.ReferralSummary;
import org.rowan.intake.Report;
import org.rowan.intake.ReportForm;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.Sender;
import org.rowan.intake.StatedUrgency;
import org.rowan.intake.StoredContent;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ReferralId;
import org.rowan.match.store.FindingStore;
import org.rowan.match.store.MediaStore;
import org.rowan.platform.line.TaskQueue;
import org.springframework.beans.factory.BeanFactory;

/** An intake in memory that holds invented referrals: one account each, and files. */
final class InventedReferrals implements Intake {
    static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

    private final Map<ReferralId, Report> reports = new LinkedHashMap<>();

    /** Adds a referral about an account at an invented service. */
    long add(long number, String accountId, ReportedFile... files) {
        reports.put(new ReferralId(number), report(accountId, List.of(files)));
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

    private static Report report(String accountId, List<ReportedFile> files) {
        Account account =
                new Account(
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
        return new Report(
                ReportForm.values()[0],
                new Sender("Example Pictures", null, null),
                null,
                new Incident(IncidentType.values()[0], "", null, null, List.of()),
                new StatedUrgency(false, null, null),
                List.of(),
                List.of(account),
                files,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    @Override
    public Optional<Report> findReport(ReferralId id) {
        return Optional.ofNullable(reports.get(id));
    }

    @Override
    public Map<ReferralId, Report> findReports(Collection<ReferralId> ids) {
        Map<ReferralId, Report> found = new LinkedHashMap<>();
        for (ReferralId id : ids) {
            findReport(id).ifPresent(report -> found.put(id, report));
        }
        return found;
    }

    @Override
    public Optional<ReferralSummary> findSummary(ReferralId id) {
        return findReport(id)
                .map(report ->
                        new ReferralSummary(
                                id,
                                ReferralState.RECEIVED,
                                report.form(),
                                RECEIVED,
                                "upload",
                                "example",
                                "",
                                1,
                                null,
                                false,
                                null));
    }

    @Override
    public Map<ReferralId, ReferralSummary> findSummaries(Collection<ReferralId> ids) {
        Map<ReferralId, ReferralSummary> found = new LinkedHashMap<>();
        for (ReferralId id : ids) {
            findSummary(id).ifPresent(summary -> found.put(id, summary));
        }
        return found;
    }

    @Override
    public List<ReferralSummary> listNeedingAPerson(int limit) {
        return List.of();
    }

    @Override
    public Optional<InputStream> openRaw(ReferralId id) {
        return Optional.empty();
    }

    @Override
    public List<KeptReferral> listKept(Instant before, ReferralId after, int limit) {
        throw new UnsupportedOperationException("nobody asks here how long things are kept");
    }

    @Override
    public long deleteFiles(ReferralId id) {
        throw new UnsupportedOperationException("nobody deletes files here");
    }

    @Override
    public List<OriginalFile> findOriginalFiles(ReferralId id) {
        return List.of();
    }
}
