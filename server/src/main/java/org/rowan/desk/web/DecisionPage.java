package org.rowan.desk.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.Deciding;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.users.SignedInUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where a named person accepts or changes the advice, and where a manager sees how teams decide.
 */
@Controller
class DecisionPage {
    static final Duration LOOKED_AT = Duration.ofDays(90);

    private final Deciding deciding;
    private final InstantSource clock;

    DecisionPage(Deciding deciding, InstantSource clock) {
        this.deciding = deciding;
        this.clock = clock;
    }

    @PostMapping("/desk/cases/{id}/decision")
    @PreAuthorize(May.DECIDE)
    public String decide(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lane,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes redirect) {
        CaseId number = Addressed.caseId(id);
        Feedback.after(
                redirect,
                () -> {
                    boolean blind = deciding.blind(number);
                    if (blind && reason.isBlank()) {
                        throw new UnusableInput(
                                "a reason is missing",
                                "reason",
                                "a sentence that says which facts led you there");
                    }
                    deciding.decide(
                            number,
                            chosen(Lane.values(), lane, "lane"),
                            chosen(Level.values(), level, "level"),
                            reason,
                            who.getName(),
                            team(who));
                    return recorded(blind, deciding.of(number).getFirst());
                });
        return "redirect:/desk/cases/" + number;
    }

    /** Who decided from the facts alone learns only now what was advised. */
    private static String recorded(boolean blind, Deciding.Decision made) {
        if (!blind) {
            return "Your decision is recorded.";
        }
        return made.agrees()
                ? "Recorded. The advice, which you have not seen, is the same."
                : "Recorded. The advice, which you have not seen, was "
                        + made.advisedLane().code().replace('-', ' ')
                        + ", "
                        + made.advisedLevel().code().replace('-', ' ')
                        + ".";
    }

    @GetMapping("/desk/manager/decisions")
    @PreAuthorize(May.MANAGE)
    public String page(Model model) {
        List<Deciding.Agreement> teams = deciding.agreement(clock.instant().minus(LOOKED_AT));
        model.addAttribute("teams", teams.stream().map(OfTeam::of).toList());
        model.addAttribute("days", LOOKED_AT.toDays());
        model.addAttribute("enough", Deciding.Agreement.ENOUGH);
        model.addAttribute(
                "rubberStamps",
                teams.stream().filter(Deciding.Agreement::rubberStamped).map(OfTeam::of).toList());
        return "desk/decisions";
    }

    private static @Nullable String team(Authentication who) {
        return who.getPrincipal() instanceof SignedInUser user ? user.team() : null;
    }

    private static <E extends Enum<E>> E chosen(E[] values, String code, String field) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(code.replace('-', '_'))) {
                return value;
            }
        }
        throw new UnusableInput("no " + field + " is chosen", field, "one of the list");
    }

    /** How one team decides, in words and per cent. */
    public record OfTeam(
            String team,
            long all,
            String accepted,
            String overridden,
            String blindAgreed,
            String nothingOpened,
            boolean alarm) {
        static OfTeam of(Deciding.Agreement team) {
            return new OfTeam(
                    team.team().isEmpty() ? "in no team" : team.team(),
                    team.all(),
                    share(team.accepted(), team.decided()),
                    share(team.overridden(), team.decided()),
                    share(team.blindAgreed(), team.blindDecided()),
                    share(team.nothingOpened(), team.all()),
                    team.rubberStamped());
        }

        private static String share(long some, long of) {
            return of == 0
                    ? "none yet"
                    : some + " of " + of + " (" + Math.round(100.0 * some / of) + " %)";
        }
    }
}
