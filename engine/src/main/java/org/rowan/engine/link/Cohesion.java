package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rowan.engine.link.model.Thresholds;

/** Whether a group whose evidence changed still holds together. */
final class Cohesion {
    private final Thresholds thresholds;
    private final HumanWord word;
    private final Across across;
    private final Set<Long> anew;

    /**
     * @param anew observations of which every pair must be looked at
     */
    Cohesion(Thresholds thresholds, HumanWord word, Across across, Set<Long> anew) {
        this.thresholds = thresholds;
        this.word = word;
        this.across = across;
        this.anew = anew;
    }

    /**
     * Whether singles are one connected whole at the keep threshold, alike on average, with nothing
     * forbidden.
     */
    boolean holds(List<Cluster> singles) {
        if (word.apart().stream().anyMatch(no -> within(no, singles))) {
            return false;
        }
        List<Cluster> open = new ArrayList<>(singles);
        List<Cluster> reached = new ArrayList<>();
        reached.add(open.removeFirst());
        for (int i = 0; i < reached.size(); i++) {
            for (Cluster other : List.copyOf(open)) {
                Cell cell = across.cell(reached.get(i), other);
                if (across.forbidden(reached.get(i), other, cell) != null) {
                    return false;
                }
                if (across.forced(reached.get(i), other)
                        || cell.best() != null && cell.best().bits() >= thresholds.keep()) {
                    open.remove(other);
                    reached.add(other);
                }
            }
        }
        if (!open.isEmpty()) {
            return false;
        }
        List<Cluster> sampled = sampled(singles);
        return singles.stream()
                .allMatch(single -> belongs(single, isAnew(single) ? singles : sampled, singles));
    }

    /** Who stands for a group: all of a small one; of a large one a sample and all that is new. */
    private List<Cluster> sampled(List<Cluster> singles) {
        if (singles.size() <= thresholds.sample()) {
            return singles;
        }
        Set<Long> standing =
                new HashSet<>(
                        Cluster.sample(
                                singles.stream().map(single -> single.members.getFirst()).toList(),
                                thresholds.sample()));
        return singles.stream()
                .filter(single -> standing.contains(single.members.getFirst()) || isAnew(single))
                .toList();
    }

    private boolean isAnew(Cluster single) {
        return anew.contains(single.members.getFirst());
    }

    /**
     * Whether a member is not forbidden to any of those who stand for its group, and like enough to
     * them on average unless people put it there.
     */
    private boolean belongs(Cluster single, List<Cluster> standing, List<Cluster> singles) {
        Cell all = null;
        for (Cluster other : standing) {
            if (other != single) {
                Cell cell = across.cell(single, other);
                if (across.forbidden(single, other, cell) != null) {
                    return false;
                }
                all = all == null ? cell : all.and(cell);
            }
        }
        return all == null
                || all.average() >= thresholds.keepAverage()
                || singles.stream()
                        .anyMatch(other -> other != single && across.forced(single, other));
    }

    private static boolean within(Decision decision, List<Cluster> among) {
        return Agglomeration.containing(among, decision.first()) != null
                && Agglomeration.containing(among, decision.second()) != null;
    }
}
