package org.rowan.assess.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.CaseAssessment;
import org.rowan.assess.ExplainDecision;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Reason;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.Command;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./rowan policy explain CASE}: how a decision came about, computed again. */
@CommandLine.Command(
        name = "explain",
        description =
                "Tells how the newest decision about a case came about, and computes it again from what was kept.")
final class ExplainCommand implements Command {
    @Parameters(paramLabel = "CASE", description = "The case, such as C12.")
    String id = "";

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        CaseId wanted = CaseId.parse(id);
        PrintWriter out = spec.commandLine().getOut();
        try (RowanContext rooms = RowanContext.open(data)) {
            ExplainDecision.Explained explained = rooms.get(ExplainDecision.class).of(wanted);
            rooms.onRecord("explained", "case", wanted.toString(), "");
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(explained));
            } else {
                print(explained, out);
            }
            out.flush();
            return explained.repeated() == null || explained.same() ? 0 : 1;
        }
    }

    private static void print(ExplainDecision.Explained explained, PrintWriter out) {
        CaseAssessment kept = explained.kept();
        out.printf(
                Locale.ROOT,
                "%s, assessed %s under %s %s (sha256 %s)%n",
                kept.caseId(),
                kept.at(),
                kept.policy(),
                kept.version(),
                kept.policySha256() == null ? "not kept" : kept.policySha256());
        Assessment result = explained.repeated() == null ? kept.result() : explained.repeated();
        if (result == null) {
            out.println("What it rested on was erased with a referral; the decision remains.");
            return;
        }
        out.println(
                explained.repeated() == null
                        ? "Its policy was not kept, so it cannot be computed again."
                        : explained.same()
                                ? "Computed again from the kept facts and policy: the same, bit for bit."
                                : "COMPUTED AGAIN IT DIFFERS: the kept decision, facts or policy were altered, or the engine changed.");
        print(result, kept, out);
    }

    private static void print(Assessment result, CaseAssessment kept, PrintWriter out) {
        out.println();
        out.println(
                "lane   "
                        + result.lane().code()
                        + ", by the rule \""
                        + result.laneRule()
                        + "\": "
                        + result.laneText());
        out.println("level  " + (result.scored() ? result.level().code() : "none, not scored"));
        out.println("due    " + kept.due());
        if (result.scored()) {
            double before =
                    result.urgencyBits()
                            - result.reasons().stream()
                                    .filter(Reason::counted)
                                    .mapToDouble(Reason::bits)
                                    .sum();
            out.println();
            out.printf(Locale.ROOT, "%+7.2f  before any fact%n", before);
            for (Reason reason : result.reasons()) {
                out.printf(
                        Locale.ROOT,
                        "%s  %s (%s%s)%n",
                        reason.counted() ? "%+7.2f".formatted(reason.bits()) : "      -",
                        reason.text(),
                        reason.signal(),
                        reason.counted() ? "" : ", a stronger word for the same counts");
            }
            out.printf(Locale.ROOT, "%+7.2f  bits: log2 odds%n", result.urgencyBits());
            out.printf(
                    Locale.ROOT,
                    "%+7.2f  of these by the referrals alone, another estimate%n",
                    result.referralBits());
        }
        String officer = kept.facts() == null ? "" : kept.facts().officer().kirat();
        out.println("officer's own level: " + (officer.isEmpty() ? "none entered" : officer));
        out.printf(Locale.ROOT, "complete: %.0f %%%n", 100 * result.completeness());
        result.missing().forEach(missing -> out.println("  missing: " + missing));
        result.wouldChange().forEach(change -> out.println("  would be " + change));
        if (result.nextEnquiry() != null) {
            out.println("next: " + result.nextEnquiry().text());
        }
    }
}
