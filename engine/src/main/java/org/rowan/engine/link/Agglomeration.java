package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.model.Thresholds;

/**
 * Average-linkage agglomeration of one neighbourhood with hysteresis, vetoes and human decisions.
 */
final class Agglomeration {
    /** Odd, so that different numbers stay different: 2 to the 64 divided by the golden ratio. */
    private static final long SPREADING = 0x9E3779B97F4A7C15L;

    private final Neighbourhood neighbourhood;
    private final Thresholds thresholds;
    private final HumanWord word;
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<Long, Cell> cells = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int made;

    Agglomeration(Neighbourhood neighbourhood, Thresholds thresholds) {
        this.neighbourhood = neighbourhood;
        this.thresholds = thresholds;
        this.word = new HumanWord(neighbourhood.decisions());
    }

    void run() {
        for (Neighbourhood.Group group : neighbourhood.groups()) {
            if (group.changed() && group.members().size() > 1) {
                retest(group);
            } else {
                clusters.add(
                        new Cluster(
                                made++,
                                group,
                                group.members(),
                                group.person() == 0 || group.changed()));
            }
        }
        force();
        join(clusters, thresholds.join(), thresholds.joinAverage(), false);
        refuse();
    }

    List<Partition.Piece> pieces() {
        return clusters.stream()
                .map(cluster -> new Partition.Piece(cluster.members, cluster.tests))
                .toList();
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<Long> conflicts() {
        return word.conflicts();
    }

    /**
     * Lets a group whose evidence changed show that it holds together, or fall into the pieces that
     * do.
     */
    private void retest(Neighbourhood.Group group) {
        List<Cluster> singles = new ArrayList<>();
        for (Long member : group.members()) {
            singles.add(new Cluster(made++, group, List.of(member), true));
        }
        if (group.frozen() && word.apart().isEmpty() || holds(singles)) {
            clusters.add(new Cluster(made++, group, group.members(), true));
            return;
        }
        forceAmong(singles);
        join(singles, thresholds.keep(), thresholds.keepAverage(), true);
        clusters.addAll(singles);
    }

    /**
     * Whether singles are one connected whole at the keep threshold, alike on average, with nothing
     * forbidden.
     */
    private boolean holds(List<Cluster> singles) {
        List<Cluster> open = new ArrayList<>(singles);
        List<Cluster> reached = new ArrayList<>();
        reached.add(open.removeFirst());
        for (int i = 0; i < reached.size(); i++) {
            for (Cluster other : List.copyOf(open)) {
                Cell cell = cell(reached.get(i), other);
                if (forbidden(reached.get(i), other, cell) != null) {
                    return false;
                }
                if (forced(reached.get(i), other)
                        || cell.best() != null && cell.best().bits() >= thresholds.keep()) {
                    open.remove(other);
                    reached.add(other);
                }
            }
        }
        if (!open.isEmpty()) {
            return false;
        }
        return singles.stream().allMatch(single -> belongs(single, singles));
    }

    /**
     * Whether a member is not forbidden to any other, and like enough to the rest on average unless
     * people put it there.
     */
    private boolean belongs(Cluster single, List<Cluster> singles) {
        Cell all = null;
        boolean forced = false;
        for (Cluster other : singles) {
            if (other != single) {
                Cell cell = cell(single, other);
                if (forbidden(single, other, cell) != null) {
                    return false;
                }
                forced |= forced(single, other);
                all = all == null ? cell : all.and(cell);
            }
        }
        return all == null || forced || all.average() >= thresholds.keepAverage();
    }

    private void force() {
        forceAmong(clusters);
    }

    private void forceAmong(List<Cluster> among) {
        for (Decision decision : word.same()) {
            Cluster one = containing(among, decision.first());
            Cluster other = containing(among, decision.second());
            if (one != null && other != null && one != other && !saidApart(one, other)) {
                merge(among, one, other, decision.id());
            }
        }
    }

    private void join(List<Cluster> among, double best, double average, boolean keeping) {
        while (true) {
            Cluster left = null;
            Cluster right = null;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < among.size(); i++) {
                for (int j = i + 1; j < among.size(); j++) {
                    Cluster one = among.get(i);
                    Cluster other = among.get(j);
                    if (!one.changed && !other.changed) {
                        continue;
                    }
                    Cell cell = cell(one, other);
                    Edge strongest = cell.best();
                    if (strongest == null || strongest.bits() < best || cell.average() < average) {
                        continue;
                    }
                    if (cell.average() > highest
                            && forbidden(one, other, cell) == null
                            && (keeping || free(one, other))) {
                        highest = cell.average();
                        left = one;
                        right = other;
                    }
                }
            }
            if (left == null || right == null) {
                return;
            }
            merge(among, left, right, 0);
        }
    }

    private boolean free(Cluster one, Cluster other) {
        return !(one.frozen || other.frozen) && !(one.held && other.held);
    }

    private void merge(List<Cluster> among, Cluster one, Cluster other, long decision) {
        Cell cell = cell(one, other);
        boolean bridge = one.members.size() > 1 && other.members.size() > 1 && cell.keeping() <= 1;
        ClusterTest test =
                new ClusterTest(
                        cell.best() == null ? cell.strongest() : cell.best(),
                        cell.weakest(),
                        cell.average(),
                        cell.pairs(),
                        bridge,
                        decision);
        Cluster merged = new Cluster(made++, one, other, test);
        for (Cluster third : among) {
            if (third != one && third != other) {
                Cell left = cells.get(key(one, third));
                Cell right = cells.get(key(other, third));
                if (left != null && right != null) {
                    cells.put(key(merged, third), left.and(right));
                }
            }
        }
        among.remove(one);
        among.remove(other);
        among.add(merged);
    }

    private void refuse() {
        for (int i = 0; i < clusters.size(); i++) {
            for (int j = i + 1; j < clusters.size(); j++) {
                Cluster one = clusters.get(i);
                Cluster other = clusters.get(j);
                if (one.changed || other.changed) {
                    refuse(one, other, cell(one, other));
                }
            }
        }
    }

    private void refuse(Cluster one, Cluster other, Cell cell) {
        if (cell.strongest().bits() < thresholds.join()) {
            return;
        }
        Edge best = cell.best() == null ? cell.strongest() : cell.best();
        ClusterTest test =
                new ClusterTest(
                        best, cell.weakest(), cell.average(), cell.pairs(), cell.keeping() <= 1, 0);
        Refusal.Why forbidden = forbidden(one, other, cell);
        Edge vetoed = cell.vetoed();
        if (forbidden != null) {
            String veto = vetoed == null || vetoed.veto() == null ? "" : vetoed.veto();
            refusals.add(new Refusal(forbidden, forbidden == Refusal.Why.VETO ? veto : "", test));
        } else if (cell.best() == null || cell.best().bits() < thresholds.join()) {
            refusals.add(new Refusal(Refusal.Why.INSUBSTANTIAL, "", test));
        } else if (one.frozen || other.frozen) {
            refusals.add(new Refusal(Refusal.Why.FROZEN, "", test));
        } else if (one.held && other.held) {
            refusals.add(new Refusal(Refusal.Why.HELD, "", test));
        } else {
            refusals.add(new Refusal(Refusal.Why.AVERAGE, "", test));
        }
    }

    private Refusal.@Nullable Why forbidden(Cluster one, Cluster other, Cell cell) {
        if (saidApart(one, other)) {
            return Refusal.Why.NOT_THE_SAME;
        }
        return cell.vetoed() != null && !forced(one, other) ? Refusal.Why.VETO : null;
    }

    private boolean saidApart(Cluster one, Cluster other) {
        return word.apart().stream().anyMatch(no -> across(no, one, other));
    }

    private boolean forced(Cluster one, Cluster other) {
        return word.same().stream().anyMatch(yes -> across(yes, one, other));
    }

    private static boolean across(Decision decision, Cluster one, Cluster other) {
        return one.members.contains(decision.first()) && other.members.contains(decision.second())
                || one.members.contains(decision.second())
                        && other.members.contains(decision.first());
    }

    private static @Nullable Cluster containing(List<Cluster> among, long observation) {
        for (Cluster cluster : among) {
            if (cluster.members.contains(observation)) {
                return cluster;
            }
        }
        return null;
    }

    private Cell cell(Cluster one, Cluster other) {
        return cells.computeIfAbsent(key(one, other), absent -> compare(one, other));
    }

    private Cell compare(Cluster one, Cluster other) {
        Cell sum = null;
        for (Long a : one.sample(thresholds.sample())) {
            for (Long b : other.sample(thresholds.sample())) {
                Cell cell =
                        Cell.of(
                                neighbourhood.evidence().between(a, b),
                                thresholds.keep(),
                                thresholds.clip());
                sum = sum == null ? cell : sum.and(cell);
            }
        }
        if (sum == null) {
            throw new IllegalStateException("a group has no members");
        }
        if (Math.max(one.members.size(), other.members.size()) > thresholds.sample()) {
            for (Edge edge : neighbourhood.evidence().nominated(one.members, other.members)) {
                sum = sum.noting(edge, thresholds.keep());
            }
        }
        return sum;
    }

    /** Both numbers, spread: side by side they would fall into a few places of the table. */
    private static long key(Cluster one, Cluster other) {
        long both =
                (long) Math.min(one.number, other.number) << 32
                        | Math.max(one.number, other.number);
        return both * SPREADING;
    }
}
