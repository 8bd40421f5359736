package org.rowan.desk.web;

import org.rowan.desk.NeedToKnow;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.users.SignedInUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for a reason before a case opens that was given to somebody else. */
@Controller
class ReasonPage {
    private final NeedToKnow need;

    ReasonPage(NeedToKnow need) {
        this.need = need;
    }

    @GetMapping("/desk/reason/{id}")
    @PreAuthorize(May.READ)
    public String page(@PathVariable String id, Model model) {
        model.addAttribute("id", Addressed.caseId(id));
        return "desk/reason";
    }

    @PostMapping("/desk/reason/{id}")
    @PreAuthorize(May.READ)
    public String open(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInUser who,
            RedirectAttributes redirect) {
        CaseId number = Addressed.caseId(id);
        try {
            need.open(number, who, reason);
        } catch (UnusableInput problem) {
            Feedback.problem(redirect, problem);
            return "redirect:/desk/reason/" + number;
        }
        return "redirect:/desk/cases/" + number;
    }
}
