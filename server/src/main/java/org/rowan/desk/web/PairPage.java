package org.rowan.desk.web;

import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Stream;
import org.rowan.desk.DescribePair;
import org.rowan.desk.PairView;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.DecisionScope;
import org.rowan.link.LinkDecisions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two accounts: why they are, or are not, believed one human, and a person's word about them. */
@Controller
class PairPage {
    private final DescribePair describe;
    private final LinkDecisions decisions;
    private final AuditTrail audit;
    private final InstantSource clock;

    PairPage(
            DescribePair describe, LinkDecisions decisions, AuditTrail audit, InstantSource clock) {
        this.describe = describe;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever compares two accounts is on record with both referrals. */
    @GetMapping("/desk/links/{first}/{second}")
    @Transactional
    @PreAuthorize(May.READ)
    public String page(
            @PathVariable String first, @PathVariable String second, Principal who, Model model) {
        AccountId one = account(first);
        AccountId other = account(second);
        PairView view = describe.find(one, other).orElse(null);
        if (view == null) {
            model.addAttribute("first", one.toString());
            model.addAttribute("second", other.toString());
            return "desk/pair-gone";
        }
        Instant now = clock.instant();
        Stream.of(view.first().referral(), view.second().referral())
                .distinct()
                .forEach(referral ->
                        audit.append(
                                AuditEntry.of(
                                        who.getName(),
                                        "compared",
                                        ReferralId.parse(referral),
                                        now,
                                        "linking",
                                        one + " and " + other)));
        model.addAttribute("view", view);
        return "desk/pair";
    }

    /** Leads from two numbers that somebody typed to their page. */
    @GetMapping("/desk/links/compare")
    @PreAuthorize(May.READ)
    public String compare(
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second) {
        return "redirect:/desk/links/" + account(first) + "/" + account(second);
    }

    @PostMapping("/desk/links/{first}/{second}")
    @PreAuthorize(May.DECIDE)
    public String say(
            @PathVariable String first,
            @PathVariable String second,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes redirect) {
        AccountId one = account(first);
        AccountId other = account(second);
        boolean done =
                Feedback.after(
                        redirect,
                        "Recorded. Every case it touches is being looked at again.",
                        () -> {
                            DecisionScope covers = DecisionScope.of(scope);
                            switch (verdict) {
                                case "same" ->
                                        decisions.sayTheSame(
                                                one, other, covers, reason, who.getName());
                                case "not-the-same" ->
                                        decisions.sayNotTheSame(
                                                one, other, covers, reason, who.getName());
                                default ->
                                        throw new UnusableInput(
                                                "what you decide is missing",
                                                "verdict",
                                                "one of the two answers on the page");
                            }
                        });
        if (!done) {
            redirect.addFlashAttribute("typed", reason);
        }
        return "redirect:/desk/links/" + one + "/" + other;
    }

    @PostMapping("/desk/persons/{id}/decisions/{number}/withdraw")
    @PreAuthorize(May.DECIDE)
    public String withdraw(
            @PathVariable String id,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes redirect) {
        Feedback.after(
                redirect,
                "Taken back. What it forced is judged anew by the evidence.",
                () -> decisions.withdraw(number, reason, who.getName()));
        return "redirect:/desk/persons/" + Addressed.as(PersonId::parse, id);
    }

    private static AccountId account(String id) {
        return Addressed.as(AccountId::parse, id.strip().toUpperCase(Locale.ROOT));
    }
}
