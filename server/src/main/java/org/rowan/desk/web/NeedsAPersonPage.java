package org.rowan.desk.web;

import org.rowan.intake.Intake;
import org.rowan.platform.line.TaskQueue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What no machine could finish: referrals to read, and tasks that failed too often. */
@Controller
class NeedsAPersonPage {
    private static final int SHOWN = 200;

    private final Intake intake;
    private final TaskQueue queue;

    NeedsAPersonPage(Intake intake, TaskQueue queue) {
        this.intake = intake;
        this.queue = queue;
    }

    @GetMapping("/desk/needs-a-person")
    @PreAuthorize("hasAnyRole('INTAKE','TRIAGE','MANAGER','AUDITOR')")
    public String page(Model model) {
        model.addAttribute("referrals", intake.listNeedingAPerson(SHOWN));
        model.addAttribute("stuck", queue.stuck(SHOWN));
        return "desk/needs-a-person";
    }
}
