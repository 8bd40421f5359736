package org.rowan.match;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rowan.intake.Intake;
import org.rowan.intake.ReferralSummary;
import org.rowan.intake.Report;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ReferralId;
import org.rowan.match.store.EntryStore.Match;
import org.rowan.match.store.FindingStore;
import org.rowan.match.store.FindingStore.NewFinding;
import org.rowan.match.store.MediaStore;
import org.rowan.match.store.MediaStore.Place;
import org.rowan.match.store.NewMedia;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;
import org.springframework.stereotype.Component;

/**
 * The stage {@code match}: compares the digests of referrals' files with the banks, stores them,
 * and passes the referrals on to {@code link}.
 */
@Component
final class MatchStage implements Stage {
    static final String NAME = "match";
    static final String NEXT = "link";

    private final Intake intake;
    private final ReadFiles readFiles;
    private final CompareDigests digests;
    private final MediaStore media;
    private final FindingStore findings;
    private final GroupBatch groups;
    private final TaskQueue queue;
    private final AuditTrail audit;
    private final InstantSource time;

    MatchStage(
            Intake intake,
            ReadFiles readFiles,
            CompareDigests digests,
            MediaStore media,
            FindingStore findings,
            GroupBatch groups,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource time) {
        this.intake = intake;
        this.readFiles = readFiles;
        this.digests = digests;
        this.media = media;
        this.findings = findings;
        this.groups = groups;
        this.queue = queue;
        this.audit = audit;
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int batch() {
        return 500;
    }

    /** Two at a time would not see that each holds a copy of the other's file. */
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void work(List<Long> subjects) {
        List<ReferralId> ids = subjects.stream().map(ReferralId::new).toList();
        Map<ReferralId, Report> reports = intake.findReports(ids);
        Set<Long> again =
                new LinkedHashSet<>(reports.keySet().stream().map(ReferralId::value).toList());
        again.addAll(store(read(reports)));
        queue.enqueueAll(NEXT, again);
    }

    private List<NewMedia> read(Map<ReferralId, Report> reports) {
        Map<ReferralId, ReferralSummary> summaries = intake.findSummaries(reports.keySet());
        List<NewMedia> files = new ArrayList<>();
        reports.forEach((id, report) -> {
            ReferralSummary summary = summaries.get(id);
            Instant received = summary == null ? time.instant() : summary.received();
            files.addAll(readFiles.of(id, report, received));
        });
        return files;
    }

    /** Compares, stores and groups files; the referrals that must be looked at again for it. */
    private Set<Long> store(List<NewMedia> files) {
        if (files.isEmpty()) {
            return Set.of();
        }
        Map<String, List<Match>> matches = digests.find(files);
        MediaStore.Numbers numbers = media.numbers(files);
        Map<Long, NewMedia> batch = new LinkedHashMap<>();
        for (NewMedia file : files) {
            Long number = numbers.byPlace().get(Place.of(file));
            if (number != null) {
                batch.put(number, CompareDigests.judge(file, matches));
            }
        }
        GroupBatch.Plan plan = groups.plan(batch);
        media.saveAll(
                batch, plan.copies().place(numbers.fresh()), plan.series().place(numbers.fresh()));
        found(batch, matches);
        return groups.group(plan, batch);
    }

    private void found(Map<Long, NewMedia> batch, Map<String, List<Match>> matches) {
        List<NewFinding> hits = new ArrayList<>();
        List<Long> lookUp = new ArrayList<>();
        Instant now = time.instant();
        batch.forEach((number, file) -> {
            hits.addAll(CompareDigests.findings(number, file, matches, now));
            if (file.pdq() != null) {
                lookUp.add(number);
            }
        });
        findings.saveAll(hits);
        media.announce(lookUp);
        queue.enqueueAll(PerceptualStage.NAME, lookUp);
        record(hits, batch, now);
    }

    /** The audit names each referral in which something was found. */
    private void record(List<NewFinding> hits, Map<Long, NewMedia> stored, Instant now) {
        Map<Long, Integer> byReferral = new LinkedHashMap<>();
        for (NewFinding hit : hits) {
            NewMedia file = stored.get(hit.media());
            if (file != null) {
                byReferral.merge(file.referral(), 1, Integer::sum);
            }
        }
        audit.appendAll(
                byReferral.entrySet().stream()
                        .map(found ->
                                AuditEntry.of(
                                        "stage:" + NAME,
                                        "matched",
                                        new ReferralId(found.getKey()),
                                        now,
                                        "",
                                        "{\"hits\":" + found.getValue() + "}"))
                        .toList());
    }
}
