package org.rowan.allocate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.Lane;
import org.rowan.kernel.CaseId;

/**
 * What the whole desk carries at one moment.
 *
 * @param lanes every lane, in the order in which they are worked
 * @param officers who holds cases, by name
 * @param unseen cases of the first lane that nobody who decides has opened, longest waiting first
 */
public record Load(List<OfLane> lanes, List<OfOfficer> officers, List<Unseen> unseen) {
    public Load {
        lanes = List.copyOf(lanes);
        officers = List.copyOf(officers);
        unseen = List.copyOf(unseen);
    }

    /** How many cases a lane holds, and how many of them wait in which way. */
    public record OfLane(
            Lane lane,
            long open,
            long unseen,
            long unassigned,
            long overdue,
            @Nullable Instant earliestDue) {}

    /** How many cases an officer holds. */
    public record OfOfficer(String officer, long open, long overdue) {}

    /** A case of immediate danger, since when people are alerted, and until when to act. */
    public record Unseen(CaseId caseId, Instant alerted, Instant due) {}
}
