package org.rowan.desk.web;

import java.util.Locale;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads from a printed number to the page of what it numbers. */
@Controller
class FindPage {
    @GetMapping("/desk/find")
    @PreAuthorize(May.READ)
    public String find(@RequestParam(defaultValue = "") String id, RedirectAttributes redirect) {
        String typed = id.strip().toUpperCase(Locale.ROOT);
        try {
            return switch (typed.isEmpty() ? ' ' : typed.charAt(0)) {
                case 'R' -> "redirect:/desk/referrals/" + ReferralId.parse(typed);
                case 'P' -> "redirect:/desk/persons/" + PersonId.parse(typed);
                default -> "redirect:/desk/cases/" + CaseId.parse(typed);
            };
        } catch (UnusableInput notAnId) {
            redirect.addFlashAttribute(
                    "problem", "There is nothing with the number \"" + id.strip() + "\"");
            redirect.addFlashAttribute(
                    "tryThis",
                    "a case such as C12, a referral such as R34 or a person such as P56");
            return "redirect:/desk";
        }
    }
}
