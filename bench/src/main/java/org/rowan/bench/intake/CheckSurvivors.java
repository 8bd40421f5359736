package org.rowan.bench.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rowan.allocate.Allocating;
import org.rowan.assess.Assessing;
import org.rowan.audit.LogCheck;
import org.rowan.audit.Sealer;
import org.rowan.intake.Intake;
import org.rowan.intake.Report;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.Linking;
import org.rowan.platform.RowanContext;
import org.rowan.platform.line.TaskQueue;
import org.rowan.testkit.generate.GeneratedReferral;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares what was acknowledged with what is there: whole, once, and through the whole line. */
final class CheckSurvivors {
    private final RowanContext rooms;
    private final QuickReferrals source;
    private final List<String> problems = new ArrayList<>();

    private CheckSurvivors(RowanContext rooms, QuickReferrals source) {
        this.rooms = rooms;
        this.source = source;
    }

    /**
     * Everything that is not as it was promised, in words; empty when all is well.
     *
     * @param acknowledged number of the report by index of the referral
     */
    static List<String> problems(
            RowanContext rooms, QuickReferrals source, Map<Long, Long> acknowledged) {
        CheckSurvivors check = new CheckSurvivors(rooms, source);
        acknowledged.forEach(check::one);
        check.queue();
        check.unique();
        check.log();
        return check.problems;
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
        boolean linked = !rooms.get(Linking.class).findAccounts(List.of(id)).isEmpty();
        if (!linked && !read.accounts().isEmpty()) {
            problems.add(id + " is not linked");
        }
        processed(id);
    }

    private void processed(ReferralId id) {
        Assessing assessing = rooms.get(Assessing.class);
        List<CaseId> cases = assessing.casesOf(id);
        if (cases.isEmpty()) {
            problems.add(id + " is in no case");
        }
        for (CaseId one : cases) {
            if (assessing.findCurrent(List.of(one)).isEmpty()) {
                problems.add(one + " is not assessed");
            }
            if (rooms.get(Allocating.class).find(one).isEmpty()) {
                problems.add(one + " has no place in the queue");
            }
        }
    }

    private void queue() {
        // Tasks may wait again: pictures decoded beside the line send their referrals down it anew.
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
        result.findings().forEach(finding -> problems.add("the log: " + finding));
    }
}
