package org.rowan.desk.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.ManagerPlan;
import org.rowan.allocate.Planning;
import org.rowan.engine.plan.Capacity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the hours there are buy, what they do not, and what more would. */
@Controller
class PlanPage {
    private static final int SHOWN = 25;
    private static final double MOST_HOURS = 1_000_000;

    private final Planning planning;

    PlanPage(Planning planning) {
        this.planning = planning;
    }

    @GetMapping("/desk/manager/plan")
    @PreAuthorize(May.MANAGE)
    public String page(
            @RequestParam(required = false) @Nullable Double hours,
            @RequestParam(required = false) @Nullable Double duty,
            @RequestParam(defaultValue = "4") double weeks,
            Model model) {
        double ahead = weeks > 0 && weeks <= 52 ? weeks : 4;
        Capacity rostered = planning.capacity(ahead);
        double all = usable(hours, rostered.hoursPerWeek());
        double reserved = Math.min(all, usable(duty, rostered.dangerHoursPerWeek()));
        model.addAttribute("hoursPerWeek", whole(all));
        model.addAttribute("dutyPerWeek", whole(reserved));
        model.addAttribute("weeks", whole(ahead));
        model.addAttribute("rostered", hours == null && duty == null);
        if (all > 0) {
            ManagerPlan plan =
                    planning.plan(new Capacity(all, reserved, Planning.HARD_SHARE, ahead));
            model.addAttribute("plan", plan);
            model.addAttribute("lanes", plan.loads().stream().map(OfLane::of).toList());
            model.addAttribute("next", plan.first().stream().limit(SHOWN).map(Next::of).toList());
            model.addAttribute(
                    "missed", String.format(Locale.ROOT, "%,.0f", plan.missedHarmDays()));
            model.addAttribute("price", String.format(Locale.ROOT, "%.2f", plan.price()));
            model.addAttribute(
                    "dangerNeeds", String.format(Locale.ROOT, "%,.0f", plan.dangerHours()));
            model.addAttribute("curve", CurveDrawing.of(plan.curve(), plan.hours()));
            model.addAttribute(
                    "unplaced", plan.first().stream().filter(one -> one.officer() == null).count());
        }
        return "desk/plan";
    }

    private static double usable(@Nullable Double asked, double otherwise) {
        return asked == null || !(asked >= 0 && asked <= MOST_HOURS) ? otherwise : asked;
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /** The load of a lane in words. */
    public record OfLane(
            String code,
            String name,
            long cases,
            String hours,
            long reached,
            long notReached,
            long overdue) {
        static OfLane of(ManagerPlan.LaneLoad load) {
            return new OfLane(
                    load.lane().code(),
                    load.lane().code().replace('-', ' '),
                    load.cases(),
                    String.format(Locale.ROOT, "%,.0f", load.hours()),
                    load.reached(),
                    load.notReached(),
                    load.overdue());
        }
    }

    /** One case of the plan in words. */
    public record Next(
            String caseId,
            String step,
            String reason,
            String hours,
            String worth,
            String officer,
            String because,
            String force) {
        static Next of(ManagerPlan.NextWork one) {
            return new Next(
                    one.caseId(),
                    one.step().replace('-', ' '),
                    one.reason().replace('-', ' '),
                    String.format(Locale.ROOT, "%.1f", one.hours()),
                    String.format(Locale.ROOT, "%.2f", one.harmDaysPerHour()),
                    one.officer() == null ? "nobody" : one.officer(),
                    one.because(),
                    one.force());
        }
    }
}
