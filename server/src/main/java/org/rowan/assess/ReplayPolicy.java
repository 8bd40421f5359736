package org.rowan.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rowan.assess.store.AssessmentStore;
import org.rowan.engine.rank.Assess;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.engine.rank.Policy;
import org.rowan.kernel.CaseId;

/** Shows over stored history what another policy would have said. */
public final class ReplayPolicy {
    private static final int PAGE = 1000;
    private static final Comparator<Move> FARTHEST_FIRST =
            Comparator.comparingDouble((Move move) -> -move.distance())
                    .thenComparing(move -> move.caseId().value());

    private final AssessmentStore assessments;

    ReplayPolicy(AssessmentStore assessments) {
        this.assessments = assessments;
    }

    /** One case that another policy puts elsewhere. */
    public record Move(CaseId caseId, Assessment was, Assessment would) {
        /** Lanes count most, then levels, then bits. */
        double distance() {
            return 1000.0 * Math.abs(was.lane().ordinal() - would.lane().ordinal())
                    + 100.0 * Math.abs(was.level().ordinal() - would.level().ordinal())
                    + Math.min(99, Math.abs(was.urgencyBits() - would.urgencyBits()));
        }
    }

    /**
     * What came of a replay.
     *
     * @param cases how many cases were assessed again
     * @param erased how many could not be, their facts being erased
     * @param lanes how many went from lane to lane, such as {@code group > adult-reported}; those
     *     that stay are not listed
     * @param levels the same by level
     * @param farthest the cases that move most
     */
    public record Replayed(
            long cases,
            long erased,
            Map<String, Long> lanes,
            Map<String, Long> levels,
            List<Move> farthest) {}

    /** Replays the newest decision of every case, in pages, so that memory stays small. */
    public Replayed of(Policy policy, int most) {
        Assess assess = new Assess(policy);
        Map<String, Long> lanes = new TreeMap<>();
        Map<String, Long> levels = new TreeMap<>();
        List<Move> farthest = new ArrayList<>();
        long cases = 0;
        long erased = 0;
        long after = 0;
        List<CaseAssessment> page = assessments.currentAfter(after, PAGE);
        while (!page.isEmpty()) {
            for (CaseAssessment one : page) {
                after = one.caseId().value();
                CaseFacts facts = one.facts();
                Assessment was = one.result();
                if (facts == null || was == null) {
                    erased++;
                    continue;
                }
                cases++;
                Move move = new Move(one.caseId(), was, assess.assess(facts));
                count(lanes, was.lane().code(), move.would().lane().code());
                count(levels, was.level().code(), move.would().level().code());
                if (move.distance() > 0) {
                    farthest.add(move);
                }
            }
            farthest.sort(FARTHEST_FIRST);
            farthest = new ArrayList<>(farthest.subList(0, Math.min(most, farthest.size())));
            page = assessments.currentAfter(after, PAGE);
        }
        return new Replayed(cases, erased, lanes, levels, farthest);
    }

    private static void count(Map<String, Long> moves, String from, String to) {
        if (!from.equals(to)) {
            moves.merge(from + " > " + to, 1L, Long::sum);
        }
    }
}
