package org.rowan.desk.web;

import java.security.Principal;
import org.rowan.outcome.Packages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records what was sent outside, and that a recipient was told of a link that is gone. */
@Controller
class PackagesPage {
    private final Packages packages;

    PackagesPage(Packages packages) {
        this.packages = packages;
    }

    @PostMapping("/desk/cases/{id}/packages")
    @PreAuthorize(May.DECIDE)
    public String sent(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String content,
            Principal who,
            RedirectAttributes redirect) {
        return Feedback.onCase(
                id,
                redirect,
                "Recorded. If a link it relied on is taken back, you are told whom to tell.",
                number -> packages.recordSent(number, recipient, content, who.getName()));
    }

    @PostMapping("/desk/links/corrections/{correction}/told")
    @PreAuthorize(May.DECIDE)
    public String told(
            @PathVariable long correction,
            @RequestParam(defaultValue = "") String how,
            Principal who,
            RedirectAttributes redirect) {
        Feedback.after(
                redirect,
                "Recorded that the recipient was told.",
                () -> packages.recordTold(correction, how, who.getName()));
        return "redirect:/desk/links";
    }
}
