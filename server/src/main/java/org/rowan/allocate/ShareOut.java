package org.rowan.allocate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.Planning.RosterLine;
import org.rowan.engine.rank.Lane;

/**
 * Proposes who takes each case of a plan, in its order: skills and area first, then whoever has
 * most hours left, and never anybody past their exposure budget. A pure function; a person assigns.
 */
public final class ShareOut {
    /** Hours that one file somebody has to view counts; an assumption. */
    static final double HOURS_A_FILE = 0.05;

    private final double weeks;
    private final Map<String, Officer> officers = new HashMap<>();

    /**
     * @param exposed hours each officer spent with distressing material this week
     */
    ShareOut(Collection<RosterLine> roster, Map<String, Double> exposed, double weeks) {
        this.weeks = weeks;
        for (RosterLine line : roster) {
            double seen = exposed.getOrDefault(line.officer(), 0.0);
            officers.put(
                    line.officer(),
                    new Officer(
                            line,
                            line.hoursPerWeek() * weeks,
                            Math.max(0, line.exposureHours() - seen)
                                    + line.exposureHours() * Math.max(0, weeks - 1)));
        }
    }

    /**
     * A case that the plan reaches.
     *
     * @param hours officer-hours it is expected to take
     * @param media files somebody would have to view
     * @param force whose it is
     * @param holder who holds it already, or null
     */
    public record Wanted(
            String caseId,
            Lane lane,
            double hours,
            int media,
            String force,
            @Nullable String holder) {
        double exposure() {
            return Math.min(hours, media * HOURS_A_FILE);
        }

        /** The skill that its lane asks for; empty when none. */
        String skill() {
            return switch (lane) {
                case CHILD_OR_VICTIM, YOUTH_WELFARE -> "children";
                case VICTIM_IDENTIFICATION -> "victim-identification";
                case IMMEDIATE_DANGER, ADULT_REPORTED, GROUP -> "";
            };
        }
    }

    /** Who is proposed for a case, and why; nobody is proposed when {@code officer} is null. */
    record Proposed(@Nullable String officer, String why) {}

    /** What is left of an officer's time. */
    private static final class Officer {
        private final RosterLine line;
        private double hours;
        private double exposure;

        Officer(RosterLine line, double hours, double exposure) {
            this.line = line;
            this.hours = hours;
            this.exposure = exposure;
        }

        void takes(Wanted wanted) {
            hours -= wanted.hours();
            exposure -= wanted.exposure();
        }

        boolean canSee(Wanted wanted) {
            return wanted.exposure() <= 0 || exposure >= wanted.exposure();
        }
    }

    /** Proposals for all of these, in their order; what somebody holds stays with them. */
    List<Proposed> of(List<Wanted> plan) {
        for (Wanted wanted : plan) {
            Officer holder = wanted.holder() == null ? null : officers.get(wanted.holder());
            if (holder != null) {
                holder.takes(wanted);
            }
        }
        return plan.stream().map(this::propose).toList();
    }

    private Proposed propose(Wanted wanted) {
        if (wanted.holder() != null) {
            return held(wanted, wanted.holder());
        }
        List<Officer> can = new ArrayList<>(officers.values());
        can.removeIf(one -> one.line.hoursPerWeek() <= 0);
        if (can.isEmpty()) {
            return new Proposed(null, "nobody is on the roster");
        }
        boolean danger = wanted.lane() == Lane.IMMEDIATE_DANGER;
        can.removeIf(one -> one.line.duty() != danger);
        if (can.isEmpty()) {
            return new Proposed(
                    null, danger ? "nobody is on the duty desk" : "nobody but the duty desk");
        }
        String note = "";
        if (!wanted.skill().isEmpty()) {
            List<Officer> skilled =
                    can.stream().filter(o -> o.line.skills().contains(wanted.skill())).toList();
            if (skilled.isEmpty()) {
                note = "; nobody on the roster has the skill " + wanted.skill();
            } else {
                can = new ArrayList<>(skilled);
            }
        }
        can.removeIf(one -> !covers(one.line, wanted.force()));
        if (can.isEmpty()) {
            return new Proposed(null, "nobody covers " + wanted.force() + note);
        }
        int before = can.size();
        can.removeIf(one -> !one.canSee(wanted));
        if (can.isEmpty()) {
            return new Proposed(
                    null,
                    "the exposure budget of "
                            + (before == 1 ? "the one officer" : "all " + before + " officers")
                            + " who could take it is used up"
                            + note);
        }
        can.removeIf(one -> one.hours <= 0);
        if (can.isEmpty()) {
            return new Proposed(null, "no hours are left" + note);
        }
        Officer chosen =
                can.stream()
                        .max(
                                Comparator.comparingDouble((Officer one) -> one.hours)
                                        .thenComparing(
                                                one -> one.line.officer(),
                                                Comparator.reverseOrder()))
                        .orElseThrow();
        chosen.takes(wanted);
        return new Proposed(chosen.line.officer(), why(chosen, wanted) + note);
    }

    private Proposed held(Wanted wanted, String holder) {
        Officer officer = officers.get(holder);
        if (officer == null) {
            return new Proposed(holder, "holds it and is not on the roster");
        }
        return new Proposed(
                holder,
                officer.hours < 0
                        ? "holds it and has more than the hours of " + weeksText()
                        : officer.exposure < 0
                                ? "holds it; the exposure budget does not reach"
                                : "holds it");
    }

    /** Without an area an officer covers everything; with one, that force alone. */
    private static boolean covers(RosterLine line, String force) {
        return line.area() == null || line.area().isBlank() || line.area().equals(force);
    }

    private String why(Officer chosen, Wanted wanted) {
        return (wanted.skill().isEmpty() || !chosen.line.skills().contains(wanted.skill())
                        ? ""
                        : "has the skill " + wanted.skill() + ", ")
                + (chosen.line.area() == null ? "" : "covers " + wanted.force() + ", ")
                + "has most hours left in "
                + weeksText();
    }

    private String weeksText() {
        return weeks == 1 ? "the week" : Math.round(weeks) + " weeks";
    }
}
