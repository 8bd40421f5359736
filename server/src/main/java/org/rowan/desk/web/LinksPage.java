package org.rowan.desk.web;

import org.rowan.desk.DescribeTies;
import org.rowan.desk.WaitingPerson;
import org.rowan.link.LinkDecisions;
import org.rowan.outcome.Packages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything about links that waits for a person. */
@Controller
class LinksPage {
    private static final int SHOWN = 200;

    private final LinkDecisions decisions;
    private final DescribeTies ties;
    private final Packages packages;

    LinksPage(LinkDecisions decisions, DescribeTies ties, Packages packages) {
        this.decisions = decisions;
        this.ties = ties;
        this.packages = packages;
    }

    @GetMapping("/desk/links")
    @PreAuthorize(May.READ)
    public String page(Model model) {
        model.addAttribute(
                "attention",
                decisions.needingAttention(SHOWN).stream().map(WaitingPerson::of).toList());
        model.addAttribute("tied", ties.all());
        model.addAttribute("sent", packages.toCorrect(SHOWN));
        return "desk/links";
    }
}
