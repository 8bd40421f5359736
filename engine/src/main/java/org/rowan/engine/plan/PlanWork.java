package org.rowan.engine.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.rowan.engine.plan.PlannedWork.Reason;

/**
 * Orders all open cases: the immediate danger lane first, then the index, with a protected share of
 * hours for hard cases.
 *
 * <p>Two passes. The first finds what an hour is worth at the margin of this capacity; the second
 * chooses every next step at that price. Fifty thousand cases take well under a second.
 */
public final class PlanWork {
    private static final int PIECE = 1000;
    private static final double NEAR = .5;

    private final Knowledge knowledge;

    public PlanWork(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The plan for these cases; ties by due time, then by id, so that the same input gives the same
     * plan.
     */
    public WorkPlan plan(List<WorkItem> items, Capacity capacity) {
        List<Ranked> first = standings(items, item -> 0);
        double price = price(first, capacity);
        // Far below the price of an hour the price cannot change what comes first, so the first
        // pass stands.
        List<Ranked> near =
                first.stream()
                        .filter(r -> r.item().danger() || r.standing().index() >= price * NEAR)
                        .toList();
        Map<String, Ranked> again = new HashMap<>();
        for (Ranked ranked :
                standings(
                        near.stream().map(Ranked::item).toList(),
                        item -> item.danger() ? 0 : price)) {
            again.put(ranked.item().id(), ranked);
        }
        List<Ranked> danger = new ArrayList<>();
        List<Ranked> rest = new ArrayList<>();
        for (Ranked ranked : first) {
            Ranked last = again.getOrDefault(ranked.item().id(), ranked);
            (last.item().danger() ? danger : rest).add(last);
        }
        rest.sort(Ranked.BY_INDEX);
        danger.sort(Ranked.BY_INDEX);
        double dangerHours = danger.stream().mapToDouble(r -> r.standing().hours()).sum();
        boolean fits = dangerHours <= capacity.dangerHoursPerWeek() * capacity.weeks();
        if (fits) {
            danger.sort(Ranked.BY_DUE);
        }
        Places places = new Places(capacity.hours());
        for (Ranked ranked : danger) {
            places.put(ranked, fits ? Reason.DANGER : Reason.DANGER_BEYOND_HOURS);
        }
        interleave(rest, capacity.hardShare(), places);
        return new WorkPlan(places.works, price, dangerHours, fits, places.missed);
    }

    /**
     * Each case on its own, in pieces that several threads may take; the order of the result is
     * that of the items.
     */
    private List<Ranked> standings(List<WorkItem> items, ToDoubleFunction<WorkItem> price) {
        int pieces = (items.size() + PIECE - 1) / PIECE;
        return IntStream.range(0, pieces)
                .parallel()
                .mapToObj(piece ->
                        items.subList(piece * PIECE, Math.min(items.size(), (piece + 1) * PIECE)))
                .flatMap(piece -> {
                    WorkIndex index = new WorkIndex(knowledge);
                    return piece.stream()
                            .map(item ->
                                    new Ranked(
                                            item,
                                            index.standing(
                                                    item.open(), price.applyAsDouble(item))));
                })
                .toList();
    }

    /** The index at which the hours of the better cases fill the capacity. */
    private static double price(List<Ranked> ranked, Capacity capacity) {
        double left = capacity.hours();
        List<Ranked> sorted = new ArrayList<>(ranked);
        sorted.sort(
                Comparator.comparing((Ranked r) -> !r.item().danger())
                        .thenComparing(Ranked.BY_INDEX));
        for (Ranked one : sorted) {
            left -= one.standing().hours();
            if (left <= 0 && !one.item().danger()) {
                return one.standing().index();
            }
        }
        return 0;
    }

    /**
     * Whenever hard cases have had less than their share, the one that averts most comes next,
     * whatever its hours.
     */
    private static void interleave(List<Ranked> rest, double share, Places places) {
        List<Ranked> hard =
                new ArrayList<>(rest.stream().filter(ranked -> ranked.item().hard()).toList());
        hard.sort(Ranked.BY_AVERTED);
        Set<String> taken = new HashSet<>();
        double spent = 0;
        double spentOnHard = 0;
        int nextHard = 0;
        for (Ranked ranked : rest) {
            while (nextHard < hard.size() && spentOnHard < share * spent) {
                Ranked chosen = hard.get(nextHard++);
                if (taken.add(chosen.item().id())) {
                    places.put(chosen, Reason.HARD_CASE_SHARE);
                    spentOnHard += chosen.standing().hours();
                    spent += chosen.standing().hours();
                }
            }
            if (taken.add(ranked.item().id())) {
                places.put(ranked, Reason.INDEX);
                spent += ranked.standing().hours();
                spentOnHard += ranked.item().hard() ? ranked.standing().hours() : 0;
            }
        }
    }

    private record Ranked(WorkItem item, Standing standing) {
        private static final Comparator<Ranked> BY_DUE =
                Comparator.comparingDouble((Ranked r) -> r.item.dueInDays())
                        .thenComparing(r -> r.item.id());
        private static final Comparator<Ranked> BY_INDEX =
                Comparator.comparingDouble((Ranked r) -> -r.standing.index()).thenComparing(BY_DUE);
        private static final Comparator<Ranked> BY_AVERTED =
                Comparator.comparingDouble((Ranked r) -> -r.standing.averted())
                        .thenComparing(BY_DUE);
    }

    /** The plan being written. */
    private static final class Places {
        private final List<PlannedWork> works = new ArrayList<>();
        private final double capacity;
        private double hours;
        private double missed;

        Places(double capacity) {
            this.capacity = capacity;
        }

        void put(Ranked ranked, Reason reason) {
            boolean within = hours < capacity && ranked.standing().next() != Step.WAIT;
            works.add(
                    new PlannedWork(
                            ranked.item().id(),
                            works.size() + 1,
                            ranked.standing(),
                            reason,
                            hours,
                            within));
            hours += ranked.standing().hours();
            missed += within ? 0 : ranked.standing().averted();
        }
    }
}
