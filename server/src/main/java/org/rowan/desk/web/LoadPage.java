package org.rowan.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.rowan.allocate.Allocating;
import org.rowan.allocate.Load;
import org.rowan.assess.Deciding;
import org.rowan.intake.Intake;
import org.rowan.platform.line.TaskQueue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The load of the whole desk, for whoever has to find the hours. */
@Controller
class LoadPage {
    /** Minutes within which a person sees a case of immediate danger. */
    private static final long SEEN_WITHIN = 15;

    private static final int COUNTED = 1000;

    private final Allocating allocating;
    private final Deciding deciding;
    private final Intake intake;
    private final TaskQueue queue;
    private final InstantSource clock;

    LoadPage(
            Allocating allocating,
            Deciding deciding,
            Intake intake,
            TaskQueue queue,
            InstantSource clock) {
        this.allocating = allocating;
        this.deciding = deciding;
        this.intake = intake;
        this.queue = queue;
        this.clock = clock;
    }

    @GetMapping("/desk/manager")
    @PreAuthorize(May.MANAGE)
    public String page(Model model) {
        Instant now = clock.instant();
        Load load = allocating.load();
        int needing = intake.listNeedingAPerson(COUNTED).size();
        model.addAttribute("lanes", load.lanes());
        model.addAttribute("officers", load.officers());
        model.addAttribute(
                "unseen", load.unseen().stream().map(one -> Clock.of(one, now)).toList());
        model.addAttribute("needing", needing == COUNTED ? COUNTED + " or more" : needing);
        model.addAttribute(
                "rubberStamps",
                deciding.agreement(now.minus(DecisionPage.LOOKED_AT)).stream()
                        .filter(Deciding.Agreement::rubberStamped)
                        .map(DecisionPage.OfTeam::of)
                        .toList());
        model.addAttribute("tasks", queue.waiting());
        return "desk/load";
    }

    /** The first clock of a case of immediate danger. */
    public record Clock(
            String caseId, String alertedText, long minutes, boolean late, String dueText) {
        static Clock of(Load.Unseen unseen, Instant now) {
            long minutes = Math.max(0, Duration.between(unseen.alerted(), now).toMinutes());
            return new Clock(
                    unseen.caseId().toString(),
                    minute(unseen.alerted()),
                    minutes,
                    minutes >= SEEN_WITHIN,
                    minute(unseen.due()));
        }

        private static String minute(Instant instant) {
            return instant.toString().substring(0, 16).replace('T', ' ');
        }
    }
}
