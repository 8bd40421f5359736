package org.rowan.assess;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.store.CaseStore;
import org.rowan.assess.store.FlagStore;
import org.rowan.intake.AccountRole;
import org.rowan.intake.Intake;
import org.rowan.intake.ReferralSummary;
import org.rowan.intake.Report;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkedAccount;
import org.rowan.link.Linking;
import org.rowan.match.Matching;
import org.rowan.match.MediaFindings;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;

/**
 * The stage {@code cases}: puts each linked referral into the case of every person in the reported
 * role, else of every child, else into a case of its own, so that no referral is in none.
 */
final class OpenCases implements Stage {
    static final String NAME = "cases";

    private final Intake intake;
    private final Matching matching;
    private final Linking linking;
    private final CaseStore store;
    private final FlagStore flags;
    private final TaskQueue queue;
    private final InstantSource clock;

    OpenCases(
            Intake intake,
            Matching matching,
            Linking linking,
            CaseStore store,
            FlagStore flags,
            TaskQueue queue,
            InstantSource clock) {
        this.intake = intake;
        this.matching = matching;
        this.linking = linking;
        this.store = store;
        this.flags = flags;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batch() {
        return 400;
    }

    /** Two at a time could each open a case for the same person, or fold what the other fills. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void work(List<Long> subjects) {
        List<ReferralId> ids = subjects.stream().map(ReferralId::new).toList();
        Map<ReferralId, Report> reports = intake.findReports(ids);
        Map<ReferralId, ReferralSummary> summaries = intake.findSummaries(reports.keySet());
        Map<ReferralId, MediaFindings> findings = matching.findFindings(reports.keySet());
        Map<ReferralId, List<LinkedAccount>> accounts = linking.findAccounts(reports.keySet());

        Map<Long, String> senders = new LinkedHashMap<>();
        List<ReferralOnFile> described = new ArrayList<>();
        Map<ReferralId, Set<Anchor>> anchors = new LinkedHashMap<>();
        reports.forEach((id, report) -> {
            ReferralSummary summary = summaries.get(id);
            if (summary != null) {
                described.add(describe(id, report, summary, findings.get(id)));
                String sender = organisation(report, summary);
                if (!sender.isBlank()) {
                    senders.put(id.value(), sender);
                }
                anchors.put(id, anchors(id, accounts.getOrDefault(id, List.of())));
            }
        });
        store.saveFacts(described);
        flags.saveSenders(senders);
        store.saveChildren(described);
        Set<CaseId> touched = store.place(anchors, clock.instant());
        queue.enqueueAll(AssessCases.NAME, touched.stream().map(CaseId::value).toList());
    }

    private static ReferralOnFile describe(
            ReferralId id,
            Report report,
            ReferralSummary summary,
            @Nullable MediaFindings findings) {
        return DescribeReferral.of(id, report, summary.received(), findings);
    }

    /** The organisation that sent it; empty where it may be a private person. */
    private static String organisation(Report report, ReferralSummary summary) {
        return switch (report.form()) {
            case CYBERTIPLINE_XML, CYBERTIP_JSON, CSV, PACKAGE ->
                    summary.channel().equals("ispws") ? summary.sender() : report.sender().name();
            case KEYED, PUBLIC_FORM, DOCUMENT -> "";
        };
    }

    private static Set<Anchor> anchors(ReferralId id, List<LinkedAccount> accounts) {
        Set<Anchor> reported = anchors(accounts, AccountRole.REPORTED_PERSON, "person");
        if (!reported.isEmpty()) {
            return reported;
        }
        Set<Anchor> children = anchors(accounts, AccountRole.CHILD, "child");
        return children.isEmpty() ? Set.of(new Anchor("referral", id.value())) : children;
    }

    private static Set<Anchor> anchors(
            List<LinkedAccount> accounts, AccountRole role, String kind) {
        Set<Anchor> anchors = new LinkedHashSet<>();
        for (LinkedAccount account : accounts) {
            if (account.role() == role) {
                anchors.add(new Anchor(kind, account.person().value()));
            }
        }
        return anchors;
    }
}
