package org.rowan.desk.web;

import java.security.Principal;
import java.time.InstantSource;
import org.rowan.allocate.Allocating;
import org.rowan.allocate.Planning;
import org.rowan.assess.Assessing;
import org.rowan.assess.CaseFactName;
import org.rowan.desk.CaseView;
import org.rowan.desk.DescribeCase;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;
import org.rowan.outcome.Effort;
import org.rowan.outcome.OutcomeCode;
import org.rowan.outcome.Outcomes;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case: everything known about it on one page, and what a named person can record. */
@Controller
class CasePage {
    private final DescribeCase describe;
    private final Assessing assessing;
    private final Allocating allocating;
    private final Planning planning;
    private final Outcomes outcomes;
    private final Colleagues colleagues;
    private final TypedAgain typedAgain;
    private final DecisionCard decisions;
    private final CaseMargin margin;
    private final AuditTrail audit;
    private final InstantSource clock;

    CasePage(
            DescribeCase describe,
            Assessing assessing,
            Allocating allocating,
            Planning planning,
            Outcomes outcomes,
            Colleagues colleagues,
            TypedAgain typedAgain,
            DecisionCard decisions,
            CaseMargin margin,
            AuditTrail audit,
            InstantSource clock) {
        this.describe = describe;
        this.assessing = assessing;
        this.allocating = allocating;
        this.planning = planning;
        this.outcomes = outcomes;
        this.colleagues = colleagues;
        this.typedAgain = typedAgain;
        this.decisions = decisions;
        this.margin = margin;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever reads a case is on record before the page goes out. */
    @GetMapping("/desk/cases/{id}")
    @Transactional
    @PreAuthorize(May.READ)
    public String page(@PathVariable String id, Authentication who, Model model) {
        CaseId number = Addressed.caseId(id);
        CaseView view = describe.find(number).orElseThrow(Addressed::nothing);
        audit.append(
                AuditEntry.of(
                        who.getName(),
                        "viewed",
                        "case",
                        number.toString(),
                        clock.instant(),
                        "",
                        ""));
        boolean decides = May.of(who.getAuthorities()).decide();
        if (decides) {
            allocating.seen(number, who.getName());
        }
        model.addAttribute("view", view);
        model.addAttribute("questions", CaseFactName.values());
        model.addAttribute("codes", OutcomeCode.values());
        model.addAttribute("kinds", planning.kinds());
        model.addAttribute("colleagues", colleagues.names());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", ClosingTyped.NOTHING);
        }
        margin.put(number, view, who.getName(), model);
        boolean blind = decisions.put(number, decides && view.state().equals("open"), model);
        return blind ? "desk/case-blind" : "desk/case";
    }

    @PostMapping("/desk/cases/{id}/facts")
    @PreAuthorize(May.DECIDE)
    public String record(
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes redirect) {
        return Feedback.onCase(
                id,
                redirect,
                "Recorded. The case is being assessed again.",
                number -> {
                    CaseFactName fact = CaseFactName.of(name);
                    if (fact == null) {
                        throw new UnusableInput(
                                "nothing is called \"" + name + "\"",
                                "name",
                                "one of the questions on the page");
                    }
                    assessing.record(number, fact, value, reason, who.getName());
                });
    }

    @PostMapping("/desk/cases/{id}/children/{child}")
    @PreAuthorize(May.DECIDE)
    public String child(
            @PathVariable String id,
            @PathVariable long child,
            @RequestParam String state,
            @RequestParam(defaultValue = "false") boolean known,
            Principal who,
            RedirectAttributes redirect) {
        return Feedback.onCase(
                id,
                redirect,
                "Recorded.",
                number -> assessing.recordChild(number, child, state, known, who.getName()));
    }

    @PostMapping("/desk/cases/{id}/assign")
    @PreAuthorize(May.DECIDE)
    public String assign(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String officer,
            Principal who,
            RedirectAttributes redirect) {
        return Feedback.onCase(
                id,
                redirect,
                officer.isBlank()
                        ? "The case is given back."
                        : "The case is given to " + officer.strip() + ".",
                number ->
                        allocating.assign(number, colleagues.named(officer), null, who.getName()));
    }

    @PostMapping("/desk/cases/{id}/close")
    @PreAuthorize(May.DECIDE)
    public String close(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "0") int children,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "") String secondPassword,
            @RequestParam(defaultValue = "") String secondCode,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String hours,
            Principal who,
            RedirectAttributes redirect) {
        // For the next page only, where whoever must correct something finds it again.
        redirect.addFlashAttribute(
                "typed", new ClosingTyped(code, children, account, kind, hours, second));
        return Feedback.onCase(
                id,
                redirect,
                "The case is closed.",
                number -> {
                    for (OutcomeCode outcome : OutcomeCode.values()) {
                        if (outcome.code().equals(code)) {
                            outcomes.close(
                                    number,
                                    outcome,
                                    children,
                                    account,
                                    who.getName(),
                                    typedAgain.agreeing(second, secondPassword, secondCode),
                                    effort(kind, hours));
                            return;
                        }
                    }
                    throw new UnusableInput(
                            "what came of it is missing",
                            "code",
                            "one of the outcomes on the page");
                });
    }

    /** What was typed to close a case, without what only the second person knows. */
    public record ClosingTyped(
            String code, int children, String account, String kind, String hours, String second) {
        static final ClosingTyped NOTHING = new ClosingTyped("", 0, "", "", "", "");
    }

    private static Effort effort(String kind, String hours) {
        String typed = hours.strip();
        try {
            return new Effort(
                    kind.isBlank() ? null : kind.strip(),
                    typed.isEmpty() ? null : Double.valueOf(typed));
        } catch (NumberFormatException notANumber) {
            throw new UnusableInput(
                    "\"" + typed + "\" is not hours", "hours", "a number such as 12.5, or nothing");
        }
    }
}
