package org.rowan.desk.web;

import java.security.Principal;
import java.time.InstantSource;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ReferralId;
import org.rowan.retention.Keeping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What is kept and what goes: what is past its limit, legal holds, and erasing, which takes two
 * people who each type their password again.
 */
@Controller
class KeepingPage {
    private static final int SHOWN = 200;
    private static final String HERE = "redirect:/desk/keeping";
    private static final String MANAGERS = "hasRole('MANAGER')";

    private final Keeping keeping;
    private final TypedAgain typedAgain;
    private final AuditTrail audit;
    private final InstantSource clock;

    KeepingPage(Keeping keeping, TypedAgain typedAgain, AuditTrail audit, InstantSource clock) {
        this.keeping = keeping;
        this.typedAgain = typedAgain;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/desk/keeping")
    @Transactional
    @PreAuthorize(May.MANAGE)
    public String page(Principal who, Model model) {
        audit.append(
                AuditEntry.of(
                        who.getName(),
                        "viewed",
                        "retention",
                        "retention",
                        clock.instant(),
                        "",
                        ""));
        model.addAttribute("due", keeping.due(SHOWN));
        model.addAttribute("holds", keeping.holds());
        model.addAttribute("requests", keeping.requests());
        return "desk/keeping";
    }

    @PostMapping("/desk/keeping/hold")
    @PreAuthorize(MANAGERS)
    public String hold(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes redirect) {
        return then(
                redirect,
                subject + " is held.",
                () -> keeping.hold(subject, reason, who.getName()));
    }

    @PostMapping("/desk/keeping/release")
    @PreAuthorize(MANAGERS)
    public String release(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String reason,
            Principal who,
            RedirectAttributes redirect) {
        return then(
                redirect,
                subject + " is held no more.",
                () -> keeping.release(subject, reason, who.getName()));
    }

    @PostMapping("/desk/keeping/erasures")
    @PreAuthorize(MANAGERS)
    public String ask(
            @RequestParam(defaultValue = "") String referral,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String password,
            Principal who,
            RedirectAttributes redirect) {
        return then(
                redirect,
                "Asked for. A second person has to agree.",
                () -> {
                    typedAgain.themselves(who, password);
                    keeping.request(ReferralId.parse(referral), reason, who.getName());
                });
    }

    @PostMapping("/desk/keeping/erasures/{id}")
    @PreAuthorize(MANAGERS)
    public String decide(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String password,
            Principal who,
            RedirectAttributes redirect) {
        boolean approve = verdict.equals("erase");
        return then(
                redirect,
                approve ? "Erased for good." : "Turned down.",
                () -> {
                    typedAgain.themselves(who, password);
                    keeping.decide(id, approve, who.getName());
                });
    }

    private static String then(RedirectAttributes redirect, String done, Runnable what) {
        Feedback.after(redirect, done, what);
        return HERE;
    }
}
