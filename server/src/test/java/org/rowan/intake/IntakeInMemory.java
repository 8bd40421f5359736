package org.rowan.intake;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rowan.kernel.ReferralId;

/** An intake in memory that holds invented referrals, for tests of the rooms after it. */
public abstract class IntakeInMemory implements Intake {
    private final Map<ReferralId, Report> reports = new ConcurrentHashMap<>();

    /** When a referral is said to have come in. */
    protected abstract Instant received(ReferralId id);

    /** Holds a referral of a service with these accounts and files, in place of an earlier one. */
    protected final void hold(
            long referral, String service, List<Account> accounts, List<ReportedFile> files) {
        reports.put(
                new ReferralId(referral),
                new Report(
                        ReportForm.values()[0],
                        new Sender(service, null, null),
                        null,
                        new Incident(IncidentType.values()[0], "", null, null, List.of()),
                        new StatedUrgency(false, null, null),
                        List.of(),
                        accounts,
                        files,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of()));
    }

    /** Holds it no more. */
    protected final void forget(long referral) {
        reports.remove(new ReferralId(referral));
    }

    @Override
    public Optional<Report> findReport(ReferralId id) {
        return Optional.ofNullable(reports.get(id));
    }

    @Override
    public Map<ReferralId, Report> findReports(Collection<ReferralId> ids) {
        Map<ReferralId, Report> found = new LinkedHashMap<>();
        ids.forEach(id -> findReport(id).ifPresent(report -> found.put(id, report)));
        return found;
    }

    @Override
    public Optional<ReferralSummary> findSummary(ReferralId id) {
        return findReport(id).map(report -> summary(id, report));
    }

    private ReferralSummary summary(ReferralId id, Report report) {
        return new ReferralSummary(
                id,
                ReferralState.RECEIVED,
                report.form(),
                received(id),
                "upload",
                "example",
                "",
                1,
                null,
                false,
                null);
    }

    @Override
    public Map<ReferralId, ReferralSummary> findSummaries(Collection<ReferralId> ids) {
        Map<ReferralId, ReferralSummary> found = new LinkedHashMap<>();
        ids.forEach(id -> findSummary(id).ifPresent(summary -> found.put(id, summary)));
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
