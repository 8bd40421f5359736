package org.rowan.engine.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
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
        List<Ranked> first = ranked(items, (index, item) -> index.standing(item.open(), 0));
        double price = price(first, capacity);
        // Far below the price of an hour the price cannot change what comes first, so the first
        // pass stands; so it does in the danger lane, where an hour has no other use.
        List<Ranked> again =
                ranked(
                        first,
                        (index, one) ->
                                one.item().danger() || one.standing().index() < price * NEAR
                                        ? one.standing()
                                        : index.again(one.item().open(), one.standing(), price),
                        Ranked::item);
        List<Ranked> danger = new ArrayList<>();
        List<Ranked> rest = new ArrayList<>();
        for (Ranked ranked : again) {
            (ranked.item().danger() ? danger : rest).add(ranked);
        }
        rest.sort(Ranked.BY_INDEX);
        danger.sort(Ranked.BY_INDEX);
        DangerHours lane =
                new DangerHours(
                        danger.stream().mapToDouble(r -> r.standing().hours()).sum(),
                        capacity.dangerHoursPerWeek() * capacity.weeks());
        boolean fits = lane.fits();
        if (fits) {
            danger.sort(Ranked.BY_DUE);
        }
        Places places = new Places(capacity.hours());
        for (Ranked ranked : danger) {
            places.put(ranked, fits ? Reason.DANGER : Reason.DANGER_BEYOND_HOURS);
        }
        interleave(rest, capacity.hardShare(), places);
        return new WorkPlan(places.works, price, lane.needed(), fits, places.missed);
    }

    private List<Ranked> ranked(
            List<WorkItem> items, BiFunction<WorkIndex, WorkItem, Standing> standing) {
        return ranked(items, standing, Function.identity());
    }

    /**
     * Each case on its own, in pieces that several threads may take; the order of the result is
     * that of the items.
     */
    private <T> List<Ranked> ranked(
            List<T> items, BiFunction<WorkIndex, T, Standing> standing, Function<T, WorkItem> of) {
        int pieces = (items.size() + PIECE - 1) / PIECE;
        return IntStream.range(0, pieces)
                .parallel()
                .mapToObj(piece ->
                        items.subList(piece * PIECE, Math.min(items.size(), (piece + 1) * PIECE)))
                .flatMap(piece -> {
                    WorkIndex index = new WorkIndex(knowledge);
                    return piece.stream()
                            .map(one -> new Ranked(of.apply(one), standing.apply(index, one)));
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
     * whatever its hours; one for which nothing can be done takes no hours and waits at its place.
     */
    private static void interleave(List<Ranked> rest, double share, Places places) {
        List<Ranked> hard =
                new ArrayList<>(
                        rest.stream()
                                .filter(ranked -> ranked.item().hard())
                                .filter(ranked -> ranked.standing().next() != Step.WAIT)
                                .toList());
        hard.sort(Ranked.BY_AVERTED);
        Set<String> taken = new HashSet<>();
        HardCaseShare account = new HardCaseShare(share);
        int nextHard = 0;
        for (Ranked ranked : rest) {
            while (nextHard < hard.size() && account.due()) {
                Ranked chosen = hard.get(nextHard++);
                if (taken.add(chosen.item().id())) {
                    places.put(chosen, Reason.HARD_CASE_SHARE);
                    account.spent(chosen.standing().hours(), true);
                }
            }
            if (taken.add(ranked.item().id())) {
                places.put(ranked, Reason.INDEX);
                account.spent(ranked.standing().hours(), ranked.item().hard());
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
