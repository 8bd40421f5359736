package org.rowan.assess;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.FileFacts;
import org.rowan.engine.rank.ReferralFacts;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.intake.AgeEvidence;
import org.rowan.intake.IpEvent;
import org.rowan.intake.Report;
import org.rowan.intake.ReportForm;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.StatedTime;
import org.rowan.kernel.ReferralId;
import org.rowan.match.Copies;
import org.rowan.match.FileFinding;
import org.rowan.match.MediaFindings;

/**
 * Says what a policy may know of a referral: the one place where a report becomes facts, and where
 * everything that must not reach a score stays behind.
 */
final class DescribeReferral {
    private DescribeReferral() {}

    static ReferralOnFile of(
            ReferralId id, Report report, Instant received, @Nullable MediaFindings findings) {
        List<Account> reported =
                report.accounts().stream()
                        .filter(account -> account.role() == AccountRole.REPORTED_PERSON)
                        .toList();
        ReferralFacts facts =
                new ReferralFacts(
                        id.value(),
                        report.incident().type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        report.urgency().escalated(),
                        report.annotations(),
                        isBatch(report, reported.size()),
                        report.form() == ReportForm.PUBLIC_FORM
                                && reportedByChild(report, received),
                        hasUploadIp(report),
                        ipEvents(report)
                                .anyMatch(event ->
                                        event.time() != null && event.time().instant() != null),
                        ipEvents(report).anyMatch(event -> event.port() != null),
                        reported.stream().anyMatch(account -> account.accountId() != null),
                        reported.stream()
                                .anyMatch(account ->
                                        !account.emails().isEmpty() || !account.phones().isEmpty()),
                        report.texts().stream().anyMatch(text -> text.field().endsWith("content")),
                        0.5,
                        files(report, findings));
        return new ReferralOnFile(facts, received, newestEvent(report), accounts(report, received));
    }

    /** Several people and nothing but files that the sender itself marks as going round widely. */
    private static boolean isBatch(Report report, int reported) {
        return reported > 1
                && !report.files().isEmpty()
                && report.files().stream().allMatch(DescribeReferral::isMarkedViral);
    }

    private static boolean isMarkedViral(ReportedFile file) {
        return file.annotations().contains("viral") || file.annotations().contains("potentialMeme");
    }

    private static boolean reportedByChild(Report report, Instant received) {
        return report.accounts().stream()
                .filter(account -> account.role() == AccountRole.REPORTER)
                .map(account -> age(account, received))
                .anyMatch(age -> age != null && age < 18);
    }

    private static boolean hasUploadIp(Report report) {
        Stream<IpEvent> ofAccounts =
                report.accounts().stream()
                        .flatMap(account -> account.ipEvents().stream())
                        .filter(event -> "Upload".equalsIgnoreCase(event.event()));
        Stream<IpEvent> ofFiles = report.files().stream().flatMap(file -> file.ipEvents().stream());
        return Stream.concat(ofAccounts, ofFiles)
                .anyMatch(event -> event.time() != null && event.time().instant() != null);
    }

    private static Stream<IpEvent> ipEvents(Report report) {
        return Stream.concat(
                report.accounts().stream().flatMap(account -> account.ipEvents().stream()),
                report.files().stream().flatMap(file -> file.ipEvents().stream()));
    }

    private static @Nullable Instant newestEvent(Report report) {
        Stream<@Nullable StatedTime> times =
                Stream.<@Nullable StatedTime>concat(
                        ipEvents(report).map(IpEvent::time),
                        Stream.of(report.incident().occurred()));
        return times.filter(Objects::nonNull)
                .map(StatedTime::instant)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static List<FileFacts> files(Report report, @Nullable MediaFindings findings) {
        Map<Integer, FileFinding> byIndex = new HashMap<>();
        if (findings != null) {
            findings.files().forEach(finding -> byIndex.put(finding.fileIndex(), finding));
        }
        List<FileFacts> files = new ArrayList<>();
        for (ReportedFile file : report.files()) {
            files.add(file(file, byIndex.get(file.index())));
        }
        return files;
    }

    private static FileFacts file(ReportedFile file, @Nullable FileFinding finding) {
        Copies copies = finding == null ? null : finding.copies();
        return new FileFacts(
                finding != null && finding.known(),
                finding != null && finding.harmless(),
                finding != null && finding.novel(),
                isMarkedViral(file) || copies != null && copies.burst(),
                copies != null && copies.burst() ? copies.burstAccounts() : 0,
                file.content() != null,
                Boolean.TRUE.equals(file.viewedByCompany()),
                file.annotations(),
                file.classification() == null
                        ? ""
                        : file.classification().scheme() + ":" + file.classification().value());
    }

    private static List<ReferralOnFile.AccountOnFile> accounts(Report report, Instant received) {
        List<ReferralOnFile.AccountOnFile> accounts = new ArrayList<>();
        for (Account account : report.accounts()) {
            accounts.add(
                    new ReferralOnFile.AccountOnFile(
                            account.index(),
                            account.role(),
                            service(account, report),
                            age(account, received),
                            account.ages().stream()
                                    .anyMatch(age -> Boolean.TRUE.equals(age.discrepancy())),
                            Boolean.TRUE.equals(account.compromised())));
        }
        return accounts;
    }

    /** A mark that tells services apart: the words may be a person's name and stay sealed. */
    private static String service(Account account, Report report) {
        String name = account.service() == null ? report.sender().name() : account.service();
        byte[] bytes = name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }

    /** The lowest age anybody states, so that a child is not overlooked. */
    private static @Nullable Integer age(Account account, Instant received) {
        Integer lowest = null;
        for (AgeEvidence evidence : account.ages()) {
            Integer years =
                    evidence.years() == null
                            ? fromBirthDate(evidence.birthDate(), received)
                            : evidence.years();
            if (years != null && (lowest == null || years < lowest)) {
                lowest = years;
            }
        }
        return lowest;
    }

    private static @Nullable Integer fromBirthDate(@Nullable String birthDate, Instant received) {
        if (birthDate == null || birthDate.length() < 10) {
            return null;
        }
        try {
            LocalDate born = LocalDate.parse(birthDate.substring(0, 10));
            long years =
                    ChronoUnit.YEARS.between(born, received.atZone(ZoneOffset.UTC).toLocalDate());
            return years < 0 || years > 130 ? null : Math.toIntExact(years);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
