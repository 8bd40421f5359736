package org.rowan.desk.web;

import java.security.Principal;
import org.rowan.allocate.Alerting;
import org.rowan.allocate.Jurisdiction;
import org.rowan.allocate.Planning;
import org.rowan.allocate.Rostering;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Small acts at the desk: acknowledge an alert or a notice, say whose a case is, log exposure. */
@Controller
class AlertPage {
    private final Alerting alerting;
    private final Planning planning;
    private final Rostering rostering;
    private final Jurisdiction jurisdiction;

    AlertPage(
            Alerting alerting, Planning planning, Rostering rostering, Jurisdiction jurisdiction) {
        this.alerting = alerting;
        this.planning = planning;
        this.rostering = rostering;
        this.jurisdiction = jurisdiction;
    }

    @PostMapping("/desk/alerts/{id}")
    @PreAuthorize(May.READ)
    public String acknowledge(@PathVariable long id, Principal who) {
        alerting.read(id, who.getName());
        return "redirect:/desk";
    }

    @PostMapping("/desk/notices/{id}")
    @PreAuthorize(May.READ)
    public String read(@PathVariable long id, Principal who) {
        planning.read(id, who.getName());
        return "redirect:/desk?mine=true";
    }

    @PostMapping("/desk/cases/{id}/exposure")
    @PreAuthorize(May.DECIDE)
    public String exposed(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int minutes,
            Principal who,
            RedirectAttributes redirect) {
        return Feedback.onCase(
                id,
                redirect,
                "Recorded. Take a break when you can.",
                number -> rostering.exposed(who.getName(), number, minutes));
    }

    @PostMapping("/desk/cases/{id}/force")
    @PreAuthorize(May.DECIDE)
    public String force(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String force,
            @RequestParam(defaultValue = "") String source,
            Principal who,
            RedirectAttributes redirect) {
        return Feedback.onCase(
                id,
                redirect,
                "Recorded whose the case is.",
                number -> jurisdiction.answer(number, force, source, who.getName()));
    }
}
