package org.rowan.desk.web;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rowan.allocate.Alert;
import org.rowan.allocate.Alerting;
import org.rowan.allocate.DutyShift;
import org.rowan.allocate.Planning.RosterLine;
import org.rowan.allocate.Rostering;
import org.rowan.kernel.UnusableInput;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works how much, can do what, is on duty when, and how much they have had to see. */
@Controller
class RosterPage {
    private static final Duration AHEAD = Duration.ofDays(7);
    private static final int ALERTS = 20;

    private final Rostering rostering;
    private final Alerting alerting;
    private final Colleagues colleagues;
    private final InstantSource clock;

    RosterPage(Rostering rostering, Alerting alerting, Colleagues colleagues, InstantSource clock) {
        this.rostering = rostering;
        this.alerting = alerting;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping("/desk/manager/roster")
    @PreAuthorize(May.MANAGE)
    public String page(Model model) {
        Instant now = clock.instant();
        Map<String, Double> exposed = rostering.exposedThisWeek();
        List<DutyShift> shifts = rostering.shifts(now, now.plus(AHEAD));
        model.addAttribute(
                "lines", rostering.roster().stream().map(one -> Line.of(one, exposed)).toList());
        model.addAttribute("onDuty", String.join(", ", rostering.onDuty()));
        model.addAttribute("shifts", shifts.stream().map(Shift::of).toList());
        model.addAttribute("gaps", gaps(shifts, now, now.plus(AHEAD)));
        model.addAttribute("skills", Rostering.SKILLS);
        model.addAttribute("people", colleagues.names());
        model.addAttribute("alerts24", alerting.recent(ALERTS).stream().map(Told::of).toList());
        return "desk/roster";
    }

    @PostMapping("/desk/manager/roster")
    @PreAuthorize("hasRole('MANAGER')")
    public String put(
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "0") double hours,
            @RequestParam(defaultValue = "false") boolean duty,
            @RequestParam(defaultValue = "") List<String> skill,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "0") double exposure,
            Principal who,
            RedirectAttributes redirect) {
        return then(
                redirect,
                "The roster is changed.",
                () -> {
                    String name = colleagues.named(officer);
                    if (name == null) {
                        throw new UnusableInput("nobody is chosen", "officer", "one of the list");
                    }
                    rostering.put(
                            new RosterLine(
                                    name,
                                    team.isBlank() ? null : team.strip(),
                                    hours,
                                    duty,
                                    skill,
                                    area.isBlank() ? null : area.strip(),
                                    exposure),
                            who.getName());
                });
    }

    @PostMapping("/desk/manager/roster/shifts")
    @PreAuthorize("hasRole('MANAGER')")
    public String shift(
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String starts,
            @RequestParam(defaultValue = "") String ends,
            Principal who,
            RedirectAttributes redirect) {
        return then(
                redirect,
                officer + " is on duty.",
                () -> rostering.addShift(officer, time(starts), time(ends), who.getName()));
    }

    @PostMapping("/desk/manager/roster/shifts/{shift}")
    @PreAuthorize("hasRole('MANAGER')")
    public String remove(@PathVariable long shift, Principal who, RedirectAttributes redirect) {
        return then(
                redirect,
                "The shift is taken out.",
                () -> rostering.removeShift(shift, who.getName()));
    }

    private static String then(RedirectAttributes redirect, String done, Runnable what) {
        Feedback.after(redirect, done, what);
        return "redirect:/desk/manager/roster";
    }

    private static Instant time(String text) {
        try {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw new UnusableInput(
                    "\"" + text + "\" is not a time", "shift", "a time such as 2026-11-23T08:00");
        }
    }

    /** Hours of the coming days for which nobody is on the duty roster. */
    static List<String> gaps(List<DutyShift> shifts, Instant from, Instant to) {
        List<String> gaps = new ArrayList<>();
        Instant covered = from;
        for (DutyShift shift : shifts) {
            if (shift.starts().isAfter(covered)) {
                gaps.add(minute(covered) + " to " + minute(shift.starts()));
            }
            covered = shift.ends().isAfter(covered) ? shift.ends() : covered;
        }
        if (covered.isBefore(to)) {
            gaps.add(minute(covered) + " to " + minute(to));
        }
        return gaps;
    }

    private static String minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString().substring(0, 16).replace('T', ' ');
    }

    /** An officer's line in words. */
    public record Line(
            String officer,
            String team,
            String hours,
            boolean duty,
            String skills,
            String area,
            String exposure,
            boolean used) {
        static Line of(RosterLine line, Map<String, Double> exposed) {
            double seen = exposed.getOrDefault(line.officer(), 0.0);
            return new Line(
                    line.officer(),
                    line.team() == null ? "" : line.team(),
                    String.format(Locale.ROOT, "%.0f", line.hoursPerWeek()),
                    line.duty(),
                    String.join(", ", line.skills()),
                    line.area() == null ? "every force" : line.area(),
                    String.format(Locale.ROOT, "%.1f of %.1f", seen, line.exposureHours()),
                    seen >= line.exposureHours());
        }
    }

    /** A shift in words. */
    public record Shift(long id, String officer, String from, String to) {
        static Shift of(DutyShift shift) {
            return new Shift(
                    shift.id(), shift.officer(), minute(shift.starts()), minute(shift.ends()));
        }
    }

    /** An alert in words. */
    public record Told(String at, String officer, String about, String why, String state) {
        static Told of(Alert alert) {
            return new Told(
                    minute(alert.at()),
                    alert.officer(),
                    alert.caseId() == null ? "" : alert.caseId().toString(),
                    alert.why().text(),
                    alert.read() == null ? "waits" : "acknowledged " + minute(alert.read()));
        }
    }
}
