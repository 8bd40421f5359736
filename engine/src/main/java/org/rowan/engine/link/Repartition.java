package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.model.LinkModel;

/** Divides a touched neighbourhood anew and carries the difference into the store. */
final class Repartition {
    private final LinkModel model;
    private final LinkStore store;
    private final Scorer scorer;
    private final AlarmBell alarms;

    Repartition(LinkModel model, LinkStore store, Scorer scorer) {
        this.model = model;
        this.store = store;
        this.scorer = scorer;
        this.alarms = new AlarmBell(model.alarms(), store);
    }

    /**
     * @param fresh observations that belong to nobody yet
     * @param touched persons in the neighbourhood
     * @param changed those of them whose inner evidence changed
     * @param anew observations in them whose every pair must be looked at
     * @param scored pairs that share a key and were scored since the evidence changed
     */
    List<LinkEvent> of(
            List<Long> fresh,
            Set<Long> touched,
            Set<Long> changed,
            Set<Long> anew,
            Collection<Edge> scored) {
        List<Neighbourhood.Group> groups = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        for (Long observation : fresh) {
            groups.add(new Neighbourhood.Group(0, List.of(observation), true, false, false));
            decisions.addAll(store.decisions(observation));
        }
        for (Long person : touched) {
            List<Long> members = new ArrayList<>();
            for (long member : store.members(person)) {
                members.add(member);
                decisions.addAll(store.decisions(member));
            }
            if (!members.isEmpty()) {
                boolean frozen = store.attention(person) != null;
                groups.add(
                        new Neighbourhood.Group(
                                person,
                                members,
                                changed.contains(person),
                                frozen,
                                store.held(person)));
            }
        }
        List<Decision> inOrder =
                decisions.stream()
                        .distinct()
                        .sorted(
                                Comparator.comparingLong(Decision::at)
                                        .thenComparingLong(Decision::id))
                        .toList();
        Partition partition =
                Partition.of(new Neighbourhood(groups, new Scored(scored), inOrder, anew), model);
        return new Differences(store, groups, partition, inOrder, alarms).apply();
    }

    /** Scores each pair of the neighbourhood when it is first asked for. */
    private final class Scored implements Evidence {
        private final Map<Pair, Edge> known = new HashMap<>();
        private final Map<Long, List<Edge>> nominated = new HashMap<>();

        Scored(Collection<Edge> scored) {
            for (Edge edge : scored) {
                known.put(new Pair(edge.first(), edge.second()), edge);
                nominated.computeIfAbsent(edge.first(), one -> new ArrayList<>()).add(edge);
                nominated.computeIfAbsent(edge.second(), one -> new ArrayList<>()).add(edge);
            }
        }

        @Override
        public Edge between(long a, long b) {
            return known.computeIfAbsent(
                    new Pair(Math.min(a, b), Math.max(a, b)),
                    pair -> scorer.score(subject(pair.first()), subject(pair.second())));
        }

        @Override
        public List<Edge> nominated(List<Long> one, List<Long> other) {
            List<Long> few = one.size() <= other.size() ? one : other;
            Set<Long> many = new HashSet<>(one.size() <= other.size() ? other : one);
            List<Edge> across = new ArrayList<>();
            for (Long member : few) {
                for (Edge edge : nominated.getOrDefault(member, List.of())) {
                    if (many.contains(edge.first() == member ? edge.second() : edge.first())) {
                        across.add(edge);
                    }
                }
            }
            return across;
        }
    }

    private record Pair(long first, long second) {}

    private Subject subject(long observation) {
        Subject subject = store.subject(observation);
        if (subject == null) {
            throw new IllegalStateException("the store lost observation " + observation);
        }
        return subject;
    }

    /** The neighbourhood's persons before, and who inherits them. */
    static final class Heirs {
        private final Map<Long, Integer> heir = new TreeMap<>();

        /**
         * Says which piece a person goes to: the one that people decided about last, else the
         * oldest observation's.
         */
        Heirs(
                List<Neighbourhood.Group> groups,
                Partition partition,
                List<Decision> decisions,
                LinkStore store) {
            Map<Long, Integer> pieceOf = new HashMap<>();
            for (int i = 0; i < partition.pieces().size(); i++) {
                for (Long member : partition.pieces().get(i).members()) {
                    pieceOf.put(member, i);
                }
            }
            for (Neighbourhood.Group group : groups) {
                if (group.person() != 0) {
                    Integer piece = pieceOf.get(heir(group.members(), pieceOf, decisions, store));
                    heir.put(group.person(), piece == null ? 0 : piece);
                }
            }
        }

        private static long heir(
                List<Long> members,
                Map<Long, Integer> pieceOf,
                List<Decision> decisions,
                LinkStore store) {
            for (int i = decisions.size() - 1; i >= 0; i--) {
                Decision decision = decisions.get(i);
                boolean one = members.contains(decision.first());
                boolean other = members.contains(decision.second());
                boolean apart =
                        one
                                && other
                                && !same(
                                        pieceOf.get(decision.first()),
                                        pieceOf.get(decision.second()));
                if ((one || other) && !apart) {
                    return one ? decision.first() : decision.second();
                }
            }
            return members.stream()
                    .min(
                            Comparator.<Long>comparingLong(member -> received(member, store))
                                    .thenComparingLong(member -> member))
                    .orElseThrow();
        }

        private static boolean same(@Nullable Integer one, @Nullable Integer other) {
            return one != null && one.equals(other);
        }

        private static long received(long member, LinkStore store) {
            Subject subject = store.subject(member);
            return subject == null ? Long.MAX_VALUE : subject.observation().at();
        }

        /** The persons a piece inherits, ascending. */
        List<Long> of(int piece) {
            return heir.entrySet().stream()
                    .filter(e -> e.getValue() == piece)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
