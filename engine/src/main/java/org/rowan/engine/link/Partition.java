package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rowan.engine.link.model.LinkModel;

/**
 * A neighbourhood divided into persons.
 *
 * @param pieces the groups as they should be, ascending by their first member
 * @param refusals strong pairs that did not join
 * @param conflicts observations about which human decisions contradict one another
 */
public record Partition(List<Piece> pieces, List<Refusal> refusals, List<Long> conflicts) {
    public Partition {
        pieces = List.copyOf(pieces);
        refusals = List.copyOf(refusals);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * One group as it should be.
     *
     * @param members its observations, ascending
     * @param tests the joins that made it, in their order
     */
    public record Piece(List<Long> members, List<ClusterTest> tests) {
        public Piece {
            members = List.copyOf(members);
            tests = List.copyOf(tests);
        }
    }

    /**
     * Decides. Pure: the same neighbourhood under the same model always gives the same partition.
     *
     * <p>Groups whose evidence changed must hold together at the keep thresholds or fall into the
     * pieces that do; then pieces join, strongest average first, while the best pair across reaches
     * the join threshold, the average over all pairs across reaches its own, the evidence is of a
     * kind that may join and nothing forbids it. Human decisions go before everything else.
     */
    public static Partition of(Neighbourhood neighbourhood, LinkModel model) {
        Agglomeration agglomeration = new Agglomeration(neighbourhood, model.thresholds());
        agglomeration.run();
        List<Piece> pieces = new ArrayList<>(agglomeration.pieces());
        pieces.sort(Comparator.comparingLong(piece -> piece.members().getFirst()));
        return new Partition(pieces, agglomeration.refusals(), agglomeration.conflicts());
    }
}
