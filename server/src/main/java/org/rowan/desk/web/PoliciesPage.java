package org.rowan.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rowan.assess.ComparePolicies;
import org.rowan.assess.PolicyUse;
import org.rowan.assess.SenderFlags;
import org.rowan.assess.Sourced;
import org.rowan.assess.UrgentFlags;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The policy in force, those in its shadow, and what each sender's urgent flag weighs. */
@Controller
class PoliciesPage {
    private static final int FARTHEST = 20;
    private static final int HISTORY = 50;

    private final ComparePolicies compare;
    private final UrgentFlags flags;

    PoliciesPage(ComparePolicies compare, UrgentFlags flags) {
        this.compare = compare;
        this.flags = flags;
    }

    @GetMapping("/desk/manager/policies")
    @PreAuthorize(May.MANAGE)
    public String page(Model model) {
        ComparePolicies.InForce live = compare.inForce();
        model.addAttribute("live", live);
        model.addAttribute("assumed", live.sources().stream().filter(Sourced::assumed).count());
        model.addAttribute("shadows", compare.now(FARTHEST).stream().map(Shadow::of).toList());
        model.addAttribute("history", compare.history(HISTORY).stream().map(Use::of).toList());
        model.addAttribute("senders", flags.senders().stream().map(Sender::of).toList());
        return "desk/policies";
    }

    /** A policy in the shadow in words. */
    public record Shadow(
            String name, String summary, List<String> moves, List<ComparePolicies.Apart> apart) {
        static Shadow of(ComparePolicies.Compared one) {
            List<String> moves = new ArrayList<>();
            add(one.lanes(), moves);
            add(one.levels(), moves);
            return new Shadow(
                    one.use().name() + " " + one.use().version(),
                    String.format(
                            Locale.ROOT,
                            "%d cases assessed by both: the same lane in %d, the same level in %d; %+.2f bits on average.",
                            one.cases(),
                            one.sameLane(),
                            one.sameLevel(),
                            one.meanBits()),
                    moves,
                    one.farthest());
        }

        private static void add(Map<String, Long> counts, List<String> moves) {
            counts.forEach((move, count) ->
                    moves.add(count + ": " + move.replace(" > ", " to ").replace('-', ' ')));
        }
    }

    /** When a policy was in force, in words. */
    public record Use(
            String part, String name, String sha256, String since, String until, String by) {
        static Use of(PolicyUse use) {
            return new Use(
                    use.part().equals("live") ? "in force" : "in the shadow",
                    use.name() + " " + use.version(),
                    use.sha256().substring(0, 12),
                    minute(use.since().toString()),
                    use.until() == null ? "now" : minute(use.until().toString()),
                    use.by());
        }

        private static String minute(String instant) {
            return instant.substring(0, 16).replace('T', ' ');
        }
    }

    /** What came of a sender's urgent flags, in words. */
    public record Sender(
            String name, long flagged, String confirmed, String between, String weighs) {
        static Sender of(SenderFlags one) {
            return new Sender(
                    one.sender(),
                    one.flagged(),
                    one.confirmed().of() == 0
                            ? "nobody has judged one yet"
                            : one.confirmed().yes() + " of " + one.confirmed().of(),
                    String.format(
                            Locale.ROOT,
                            "%.0f to %.0f %%",
                            100 * one.confirmed().low(),
                            100 * one.confirmed().high()),
                    String.format(Locale.ROOT, "%.2f", one.weighs()));
        }
    }
}
