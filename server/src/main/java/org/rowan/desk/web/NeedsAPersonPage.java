package org.rowan.desk.web;

import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import org.rowan.intake.Intake;
import org.rowan.intake.NeedsAPerson;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.platform.line.StuckTask;
import org.rowan.platform.line.TaskQueue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What no machine could finish: referrals to read, and tasks that failed too often. */
@Controller
class NeedsAPersonPage {
    private static final int SHOWN = 200;
    private static final int REFUSED = 20;

    private final Intake intake;
    private final NeedsAPerson people;
    private final TaskQueue queue;
    private final AuditTrail audit;
    private final InstantSource clock;

    NeedsAPersonPage(
            Intake intake,
            NeedsAPerson people,
            TaskQueue queue,
            AuditTrail audit,
            InstantSource clock) {
        this.intake = intake;
        this.people = people;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/desk/needs-a-person")
    @PreAuthorize("hasAnyRole('INTAKE','TRIAGE','MANAGER','AUDITOR')")
    public String page(Model model) {
        model.addAttribute("referrals", intake.listNeedingAPerson(SHOWN));
        List<StuckTask> stuck = queue.stuck(SHOWN);
        model.addAttribute("stuck", stuck);
        model.addAttribute("stages", stuck.stream().map(StuckTask::stage).distinct().toList());
        model.addAttribute("refused", people.listRefused(REFUSED));
        return "desk/needs-a-person";
    }

    /** Tries every stuck task of a stage again. */
    @PostMapping("/desk/needs-a-person/retry")
    @Transactional
    @PreAuthorize(May.TAKE_IN)
    public String retry(@RequestParam String stage, Principal who, RedirectAttributes redirect) {
        boolean known = queue.stuck(SHOWN).stream().anyMatch(task -> task.stage().equals(stage));
        int retried = known ? queue.retry(stage) : 0;
        if (retried > 0) {
            audit.append(
                    AuditEntry.of(
                            who.getName(),
                            "retried",
                            "stage",
                            stage,
                            clock.instant(),
                            "",
                            retried + " tasks"));
        }
        redirect.addFlashAttribute("done", retried + " tried again.");
        return "redirect:/desk/needs-a-person";
    }
}
