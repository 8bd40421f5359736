package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.model.Thresholds;

/**
 * Average-linkage agglomeration of one neighbourhood with hysteresis, vetoes and human decisions.
 */
final class Agglomeration {
    private final Neighbourhood neighbourhood;
    private final Thresholds thresholds;
    private final HumanWord word;
    private final Across across;
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int made;

    Agglomeration(Neighbourhood neighbourhood, Thresholds thresholds) {
        this.neighbourhood = neighbourhood;
        this.thresholds = thresholds;
        this.word = new HumanWord(neighbourhood.decisions());
        this.across = new Across(neighbourhood.evidence(), thresholds, word);
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
        if (group.frozen() && word.apart().isEmpty()
                || new Cohesion(thresholds, word, across, neighbourhood.anew()).holds(singles)) {
            clusters.add(new Cluster(made++, group, group.members(), true));
            return;
        }
        forceAmong(singles);
        join(singles, thresholds.keep(), thresholds.keepAverage(), true);
        clusters.addAll(singles);
    }

    private void force() {
        forceAmong(clusters);
    }

    private void forceAmong(List<Cluster> among) {
        for (Decision decision : word.same()) {
            Cluster one = containing(among, decision.first());
            Cluster other = containing(among, decision.second());
            if (one != null && other != null && one != other && !across.saidApart(one, other)) {
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
                    Cell cell = across.cell(one, other);
                    Edge strongest = cell.best();
                    if (strongest == null || strongest.bits() < best || cell.average() < average) {
                        continue;
                    }
                    if (cell.average() > highest
                            && across.forbidden(one, other, cell) == null
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
        Cell cell = across.cell(one, other);
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
                across.inherit(merged, one, other, third);
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
                    refuse(one, other, across.cell(one, other));
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
        Refusal.Why forbidden = across.forbidden(one, other, cell);
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

    /** The group that an observation is in; null when it is in none of them. */
    static @Nullable Cluster containing(List<Cluster> among, long observation) {
        for (Cluster cluster : among) {
            if (cluster.members.contains(observation)) {
                return cluster;
            }
        }
        return null;
    }
}
