package org.rowan.link;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.intake.ContactPoint;
import org.rowan.intake.GivenHash;
import org.rowan.intake.Incident;
import org.rowan.intake.IncidentType;
import org.rowan.intake.Intake;
import org.rowan.intake.IpEvent;
import org.rowan.intake.KeptReferral;
import org.rowan.intake.OriginalFile;
import org.rowan.intake.ReferralState;
import org.rowan.intake.ReferralSummary;
import org.rowan.intake.Report;
import org.rowan.intake.ReportForm;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.Sender;
import org.rowan.intake.StatedTime;
import org.rowan.intake.StatedUrgency;
import org.rowan.kernel.ReferralId;

/** Referrals as room 1 would give them, written as short lines; invented, from reserved ranges. */
final class PaperReferrals implements Intake {
    private final Map<ReferralId, Report> reports = new ConcurrentHashMap<>();

    /**
     * A referral says something.
     *
     * @param accounts one line each, such as {@code "child Chat/7 email!=a@example.com
     *     ip=192.0.2.7:443@2026-11-01T10:00:00Z file=<hex> room=x"}; {@code !} verified, {@code
     *     file} viral, {@code rare} not
     */
    void says(long referral, String... accounts) {
        List<Account> read = new ArrayList<>();
        List<ReportedFile> files = new ArrayList<>();
        for (String line : accounts) {
            read.add(account(read.size(), line, files));
        }
        reports.put(
                new ReferralId(referral),
                new Report(
                        ReportForm.values()[0],
                        new Sender("Example Chat", null, null),
                        null,
                        new Incident(IncidentType.values()[0], "", null, null, List.of()),
                        new StatedUrgency(false, null, null),
                        List.of(),
                        read,
                        files,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of()));
    }

    void gone(long referral) {
        reports.remove(new ReferralId(referral));
    }

    private static Account account(int index, String line, List<ReportedFile> files) {
        AccountRole role = AccountRole.REPORTED_PERSON;
        String service = null;
        String id = null;
        List<ContactPoint> emails = new ArrayList<>();
        List<IpEvent> addresses = new ArrayList<>();
        List<String> rooms = new ArrayList<>();
        for (String part : line.split(" ")) {
            String value = part.substring(part.indexOf('=') + 1);
            if (part.equals("child")) {
                role = AccountRole.CHILD;
            } else if (part.startsWith("email")) {
                emails.add(
                        new ContactPoint(
                                value, "Home", part.startsWith("email!"), null, null, null));
            } else if (part.startsWith("ip=")) {
                addresses.add(ip(value));
            } else if (part.startsWith("room=")) {
                rooms.add(value);
            } else if (part.startsWith("file=")) {
                files.add(file(files.size(), value, List.of("viral")));
            } else if (part.startsWith("rare=")) {
                files.add(file(files.size(), value, List.of()));
            } else {
                service = part.substring(0, part.indexOf('/'));
                id = part.substring(part.indexOf('/') + 1);
            }
        }
        return new Account(
                index, role, service, id, null, List.of(), List.of(), null, null, null, emails,
                List.of(), List.of(), List.of(), addresses, List.of(), rooms, List.of(), null, null,
                null, null, null, List.of(), List.of());
    }

    private static IpEvent ip(String value) {
        String[] pieces = value.split("[:@]", 3);
        return new IpEvent(
                pieces[0], "Login", StatedTime.read(pieces[2]), Integer.valueOf(pieces[1]), null);
    }

    private static ReportedFile file(int index, String sha256, List<String> annotations) {
        return new ReportedFile(
                index,
                null,
                null,
                null,
                List.of(new GivenHash("SHA256", sha256)),
                null,
                null,
                null,
                null,
                null,
                false,
                annotations,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
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

    private static ReferralSummary summary(ReferralId id, Report report) {
        Instant received = Instant.parse("2026-11-01T00:00:00Z").plusSeconds(id.value());
        @Nullable ReferralId alone = null;
        return new ReferralSummary(
                id,
                ReferralState.RECEIVED,
                report.form(),
                received,
                "upload",
                "example",
                "",
                1,
                alone,
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
