package org.rowan.bench.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rowan.allocate.Allocating;
import org.rowan.assess.Assessing;
import org.rowan.audit.LogCheck;
import org.rowan.audit.Sealer;
import org.rowan.intake.Intake;
import org.rowan.intake.Report;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.Linking;
import org.rowan.match.FileFinding;
import org.rowan.match.Matching;
import org.rowan.match.MediaFindings;
import org.rowan.match.Reading;
import org.rowan.platform.RowanContext;
import org.rowan.platform.line.TaskQueue;
import org.rowan.testkit.generate.GeneratedReferral;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what was acknowledged with what is there: whole, once, and through the whole line. */
final class CheckSurvivors {
    private static final long LOOK_AGAIN_MS = 200;
    private static final long PATIENCE_MS = 600_000;

    private final RowanContext rooms;
    private final QuickReferrals source;
    private final List<String> problems = new ArrayList<>();
    private long files;
    private long cases;
    private long entries;

    private CheckSurvivors(RowanContext rooms, QuickReferrals source) {
        this.rooms = rooms;
        this.source = source;
    }

    /**
     * What was looked at.
     *
     * @param referrals acknowledged ones, each compared byte by byte
     * @param files their files
     * @param cases places in the queue that they led to, counted once for each referral
     * @param entries entries of the audit log, which was verified whole
     * @param problems everything that is not as it was promised, in words
     */
    record Result(long referrals, long files, long cases, long entries, List<String> problems) {
        static final Result NOTHING = new Result(0, 0, 0, 0, List.of());

        @Override
        public String toString() {
            return "%d acknowledged referrals with %d files are there, once, linked, assessed and in the queue (%d cases); %d entries of the log verified; nothing waits; %d problems"
                    .formatted(referrals, files, cases, entries, problems.size());
        }
    }

    /**
     * Waits until nothing waits any more, then looks.
     *
     * @param acknowledged number of the report by index of the referral
     */
    static Result check(
            RowanContext rooms,
            QuickReferrals source,
            Map<Long, Long> acknowledged,
            Consumer<String> tell)
            throws InterruptedException {
        CheckSurvivors check = new CheckSurvivors(rooms, source);
        check.settle(tell);
        acknowledged.forEach(check::one);
        check.stuck();
        check.unique();
        check.log();
        return new Result(
                acknowledged.size(),
                check.files,
                check.cases,
                check.entries,
                List.copyOf(check.problems));
    }

    /**
     * Waits for decoding first and for the tasks then: what is decoded goes down the line anew, and
     * nothing in the line makes a file wait for decoding again.
     */
    private void settle(Consumer<String> tell) throws InterruptedException {
        for (long waited = 0; waited < PATIENCE_MS; waited += LOOK_AGAIN_MS) {
            long decoding = rooms.get(Matching.class).waiting();
            Map<String, Long> tasks = rooms.get(TaskQueue.class).waiting();
            if (decoding == 0 && tasks.isEmpty()) {
                return;
            }
            if (waited % 10_000 == 0) {
                tell.accept("the line works: " + tasks + ", " + decoding + " files to decode");
            }
            Thread.sleep(LOOK_AGAIN_MS);
        }
        problems.add(
                "after ten minutes there still wait "
                        + rooms.get(TaskQueue.class).waiting()
                        + " and "
                        + rooms.get(Matching.class).waiting()
                        + " files to decode");
    }

    private void one(long index, long report) {
        List<Long> referrals =
                rooms.get(JdbcClient.class)
                        .sql("select referral from intake.receipt where report = ?")
                        .param(report)
                        .query((row, n) -> row.getLong(1))
                        .list();
        if (referrals.size() != 1) {
            problems.add("report " + report + " has " + referrals.size() + " receipts");
            return;
        }
        ReferralId id = new ReferralId(referrals.getFirst());
        GeneratedReferral sent = source.apply(index);
        Intake intake = rooms.get(Intake.class);
        if (!Arrays.equals(intake.findRaw(id).orElse(new byte[0]), sent.reportXml())) {
            problems.add(id + " is not the document that was sent");
        }
        Report read = intake.findReport(id).orElse(null);
        if (read == null || read.files().size() != sent.files().size()) {
            problems.add(id + " lacks files");
            return;
        }
        files += read.files().size();
        decoded(id, read);
        boolean linked = !rooms.get(Linking.class).findAccounts(List.of(id)).isEmpty();
        if (!linked && !read.accounts().isEmpty()) {
            problems.add(id + " is not linked");
        }
        processed(id);
    }

    private void processed(ReferralId id) {
        Assessing assessing = rooms.get(Assessing.class);
        List<CaseId> places = assessing.casesOf(id);
        cases += places.size();
        if (places.isEmpty()) {
            problems.add(id + " is in no case");
        }
        for (CaseId one : places) {
            if (assessing.findCurrent(List.of(one)).isEmpty()) {
                problems.add(one + " is not assessed");
            }
            if (rooms.get(Allocating.class).find(one).isEmpty()) {
                problems.add(one + " has no place in the queue");
            }
        }
    }

    /** Every file that was sent is a picture that can be read. */
    private void decoded(ReferralId id, Report read) {
        List<FileFinding> found =
                rooms.get(Matching.class)
                        .findFindings(id)
                        .map(MediaFindings::files)
                        .orElse(List.of());
        if (found.size() != read.files().size()) {
            problems.add(id + " has " + found.size() + " files compared");
        }
        found.stream()
                .filter(file ->
                        file.reading() == Reading.WAITING || file.reading() == Reading.UNREADABLE)
                .forEach(file ->
                        problems.add(id + " has a file " + file.reading() + ": " + file.reason()));
    }

    private void stuck() {
        rooms.get(TaskQueue.class)
                .stuck(10)
                .forEach(task -> problems.add("a task is stuck: " + task));
    }

    private void unique() {
        long twice =
                rooms.get(JdbcClient.class)
                        .sql(
                                """
                                select count(*) from (select digest from intake.referral
                                    where state = 'RECEIVED' group by digest having count(*) > 1) d
                                """)
                        .query((row, n) -> row.getLong(1))
                        .single();
        if (twice > 0) {
            problems.add(twice + " referrals are there more than once");
        }
    }

    private void log() {
        rooms.get(Sealer.class).seal();
        LogCheck.Result result = rooms.get(LogCheck.class).check(List.of(), entries -> {});
        entries = result.entries();
        result.findings().forEach(finding -> problems.add("the log: " + finding));
    }
}
