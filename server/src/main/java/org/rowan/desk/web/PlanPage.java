package org.rowan.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.ManagerPlan;
import org.rowan.allocate.MissedCase;
import org.rowan.allocate.MissedCsv;
import org.rowan.allocate.Planning;
import org.rowan.assess.Deciding;
import org.rowan.engine.plan.Capacity;
import org.rowan.kernel.CaseId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
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
    private final Deciding deciding;

    PlanPage(Planning planning, Deciding deciding) {
        this.planning = planning;
        this.deciding = deciding;
    }

    @GetMapping("/desk/manager/plan")
    @PreAuthorize(May.MANAGE)
    public String page(
            @RequestParam(required = false) @Nullable Double hours,
            @RequestParam(required = false) @Nullable Double duty,
            @RequestParam(defaultValue = "4") double weeks,
            Authentication who,
            Model model) {
        Capacity capacity = capacity(hours, duty, weeks);
        model.addAttribute("capacity", capacity);
        model.addAttribute("hoursPerWeek", whole(capacity.hoursPerWeek()));
        model.addAttribute("dutyPerWeek", whole(capacity.dangerHoursPerWeek()));
        model.addAttribute("weeks", whole(capacity.weeks()));
        model.addAttribute("rostered", hours == null && duty == null);
        if (capacity.hoursPerWeek() > 0) {
            ManagerPlan plan = planning.plan(capacity);
            model.addAttribute("plan", plan);
            Set<String> blind = blind(who, plan);
            model.addAttribute(
                    "missedCases",
                    plan.missed().stream()
                            .filter(one -> !blind.contains(one.caseId()))
                            .limit(SHOWN)
                            .map(Missed::of)
                            .toList());
            model.addAttribute("missedBlind", missedBlind(plan, blind));
            model.addAttribute("lanes", plan.loads().stream().map(OfLane::of).toList());
            model.addAttribute(
                    "next",
                    plan.first().stream()
                            .filter(one -> !blind.contains(one.caseId()))
                            .limit(SHOWN)
                            .map(Next::of)
                            .toList());
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

    /** Every case that these hours do not reach by its due time; reading it is on record. */
    @GetMapping("/desk/manager/plan.csv")
    @PreAuthorize(May.MANAGE)
    public ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable Double hours,
            @RequestParam(required = false) @Nullable Double duty,
            @RequestParam(defaultValue = "4") double weeks,
            Authentication who) {
        Capacity capacity = capacity(hours, duty, weeks);
        String csv =
                capacity.hoursPerWeek() > 0
                        ? csv(planning.plan(capacity), who)
                        : MissedCsv.of(List.of());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("not-reached.csv")
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Those to be decided from their facts stand last, by number alone. */
    private String csv(ManagerPlan plan, Authentication who) {
        Set<String> blind = blind(who, plan);
        return MissedCsv.of(
                        plan.missed().stream()
                                .filter(one -> !blind.contains(one.caseId()))
                                .toList())
                + missedBlind(plan, blind).stream()
                        .map(one -> one + ",,,,,,,,to-be-decided-from-the-facts-first\n")
                        .collect(Collectors.joining());
    }

    /** Cases that this reader is to decide from their facts before seeing the advice. */
    private Set<String> blind(Authentication who, ManagerPlan plan) {
        if (!May.of(who.getAuthorities()).decide()) {
            return Set.of();
        }
        return deciding
                .blindAmong(
                        Stream.concat(
                                        plan.missed().stream().map(MissedCase::caseId),
                                        plan.first().stream().map(ManagerPlan.NextWork::caseId))
                                .map(CaseId::parse)
                                .toList())
                .stream()
                .map(CaseId::toString)
                .collect(Collectors.toSet());
    }

    private static List<String> missedBlind(ManagerPlan plan, Set<String> blind) {
        return plan.missed().stream()
                .map(MissedCase::caseId)
                .filter(blind::contains)
                .sorted(Comparator.comparingLong(one -> CaseId.parse(one).value()))
                .toList();
    }

    private Capacity capacity(@Nullable Double hours, @Nullable Double duty, double weeks) {
        double ahead = weeks > 0 && weeks <= 52 ? weeks : 4;
        Capacity rostered = planning.capacity(ahead);
        double all = usable(hours, rostered.hoursPerWeek());
        double reserved = Math.min(all, usable(duty, rostered.dangerHoursPerWeek()));
        return new Capacity(all, reserved, Planning.HARD_SHARE, ahead);
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

    /** One case that the hours do not buy, in words. */
    public record Missed(
            String caseId,
            String lane,
            String level,
            String due,
            String late,
            String reached,
            String seen,
            String because) {
        static Missed of(MissedCase one) {
            return new Missed(
                    one.caseId(),
                    one.lane().replace('-', ' '),
                    one.level().replace('-', ' '),
                    minute(one.due()),
                    String.format(Locale.ROOT, "%,.1f", one.lateDays()),
                    one.reached() == null ? "not in these weeks" : minute(one.reached()),
                    one.seen() == null ? "nobody" : minute(one.seen()),
                    one.because());
        }

        private static String minute(String at) {
            return at.substring(0, 16).replace('T', ' ');
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
