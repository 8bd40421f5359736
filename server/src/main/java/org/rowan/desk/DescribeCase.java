package org.rowan.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseAssessment;
import org.rowan.assess.CaseRecord;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Reason;
import org.rowan.intake.Intake;
import org.rowan.intake.ReferralSummary;
import org.rowan.intake.Report;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.Linking;
import org.rowan.match.Matching;
import org.rowan.match.MediaFindings;
import org.rowan.outcome.Effort;
import org.rowan.outcome.Outcomes;

/** Puts together everything known about a case, from every room. */
public final class DescribeCase {
    private static final int HISTORY = 50;

    private final ListQueue queue;
    private final Assessing assessing;
    private final Intake intake;
    private final Linking linking;
    private final Matching matching;
    private final Outcomes outcomes;

    public DescribeCase(
            ListQueue queue,
            Assessing assessing,
            Intake intake,
            Linking linking,
            Matching matching,
            Outcomes outcomes) {
        this.queue = queue;
        this.assessing = assessing;
        this.intake = intake;
        this.linking = linking;
        this.matching = matching;
        this.outcomes = outcomes;
    }

    /** The case, or nothing when there is none of that number. */
    public Optional<CaseView> find(CaseId id) {
        return assessing.findCase(id).map(this::view);
    }

    private CaseView view(CaseRecord record) {
        CaseAssessment assessment = assessing.findCurrent(List.of(record.id())).get(record.id());
        Assessment result = assessment == null ? null : assessment.result();
        Map<ReferralId, Report> reports = intake.findReports(record.referrals());
        Map<ReferralId, ReferralSummary> summaries = intake.findSummaries(record.referrals());
        Map<ReferralId, MediaFindings> media = matching.findFindings(record.referrals());
        return new CaseView(
                record.id().toString(),
                record.state(),
                kind(record.anchor().kind()),
                record.opened().toString(),
                queue.find(record.id()).orElse(null),
                result == null ? "Not assessed yet" : result.laneText(),
                result != null && result.scored(),
                result == null ? 0 : hundredths(result.referralBits()),
                assessment == null ? "" : assessment.policy() + " " + assessment.version(),
                assessment == null ? "" : assessment.at().toString(),
                waterfall(result),
                result == null ? List.of() : result.wouldChange(),
                people(record, reports),
                record.children().stream()
                        .map(child ->
                                new CaseView.ChildView(
                                        child.id(),
                                        child.ageBand(),
                                        child.state(),
                                        child.known(),
                                        child.referral().toString()))
                        .toList(),
                record.referrals().stream()
                        .map(referral ->
                                referral(
                                        referral,
                                        summaries.get(referral),
                                        reports.get(referral),
                                        media.get(referral)))
                        .toList(),
                history(record),
                outcomes.of(record.id()).stream()
                        .map(outcome ->
                                new CaseView.Happening(
                                        outcome.at().toString(),
                                        outcome.by()
                                                + (outcome.secondPerson() == null
                                                        ? ""
                                                        : " and " + outcome.secondPerson()),
                                        outcome.code().text() + took(outcome.effort()),
                                        outcome.account()))
                        .toList());
    }

    /** What the case turned out to be and took, where somebody said. */
    private static String took(Effort effort) {
        String kind = effort.kind() == null ? "" : "; " + AccountWords.words(effort.kind());
        return effort.hours() == null
                ? kind
                : kind + String.format(Locale.ROOT, "; %.1f officer-hours", effort.hours());
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "person" -> "A person in the reported role";
            case "child" -> "A child at risk";
            default -> "A referral that names nobody";
        };
    }

    /** Bars on a scale wide enough for all of them, each starting where the one before ended. */
    private static List<CaseView.Bar> waterfall(@Nullable Assessment result) {
        if (result == null) {
            return List.of();
        }
        List<Reason> counted = result.reasons().stream().filter(Reason::counted).toList();
        double at = result.urgencyBits() - counted.stream().mapToDouble(Reason::bits).sum();
        double low = at;
        double high = at;
        double sum = at;
        for (Reason reason : counted) {
            sum += reason.bits();
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        double scale = 100 / Math.max(1, high - low);
        List<CaseView.Bar> bars = new ArrayList<>();
        if (result.scored()) {
            bars.add(
                    new CaseView.Bar(
                            "Any case, before anything is known",
                            hundredths(at),
                            0,
                            0.5,
                            true,
                            null));
        }
        for (Reason reason : result.reasons()) {
            String referral =
                    reason.referral() == 0 ? null : new ReferralId(reason.referral()).toString();
            double next = reason.counted() ? at + reason.bits() : at;
            bars.add(
                    new CaseView.Bar(
                            reason.text(),
                            hundredths(reason.bits()),
                            hundredths((Math.min(at, next) - low) * scale),
                            hundredths(Math.abs(next - at) * scale),
                            reason.counted(),
                            referral));
            at = next;
        }
        return bars;
    }

    private List<CaseView.AccountView> people(CaseRecord record, Map<ReferralId, Report> reports) {
        return linking.findAccounts(record.referrals()).values().stream()
                .flatMap(List::stream)
                .map(account ->
                        AccountWords.view(
                                account,
                                reports,
                                record.anchor().kind().equals("person")
                                        && account.person().value() == record.anchor().number()))
                .sorted(
                        Comparator.comparing((CaseView.AccountView view) -> !view.itself())
                                .thenComparing(CaseView.AccountView::person))
                .toList();
    }

    private static CaseView.ReferralView referral(
            ReferralId id,
            @Nullable ReferralSummary summary,
            @Nullable Report report,
            @Nullable MediaFindings media) {
        return new CaseView.ReferralView(
                id.toString(),
                summary == null ? "" : summary.received().toString(),
                report == null ? "" : report.sender().name(),
                report == null ? "erased" : AccountWords.words(report.incident().type().name()),
                report == null ? 0 : report.files().size(),
                media == null
                        ? ""
                        : media.known() + " known, " + media.novel() + " not on any list",
                summary != null && summary.escalated());
    }

    private List<CaseView.Happening> history(CaseRecord record) {
        List<CaseView.Happening> history = new ArrayList<>();
        record.facts()
                .forEach(fact ->
                        history.add(
                                new CaseView.Happening(
                                        fact.at().toString(),
                                        fact.by(),
                                        AccountWords.words(fact.name())
                                                + ": "
                                                + AccountWords.words(fact.value()),
                                        fact.reason())));
        for (CaseAssessment assessment : assessing.history(record.id(), HISTORY)) {
            Assessment result = assessment.result();
            history.add(
                    new CaseView.Happening(
                            assessment.at().toString(),
                            assessment.policy() + " " + assessment.version(),
                            result == null
                                    ? CaseView.ASSESSED + "; what it rested on is erased"
                                    : CaseView.ASSESSED
                                            + ": "
                                            + result.lane().code()
                                            + ", "
                                            + result.level().code()
                                            + ", "
                                            + hundredths(result.urgencyBits())
                                            + " bits",
                            ""));
        }
        history.add(new CaseView.Happening(record.opened().toString(), "Rowan", "opened", ""));
        history.sort(Comparator.comparing(CaseView.Happening::at).reversed());
        return history;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
