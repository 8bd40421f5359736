package org.rowan.allocate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.Lane;
import org.rowan.kernel.CaseId;

/** What other rooms may ask about the queue, and how work is given out. */
public interface Allocating {

    /**
     * The open cases in the order in which to work them.
     *
     * @param lane only this lane, or null for all
     * @param officer only what this officer holds, or null for all
     * @param from how many to leave out at the front
     * @param limit how many at most
     */
    List<WorkItem> queue(@Nullable Lane lane, @Nullable String officer, int from, int limit);

    /**
     * The numbers of all open cases outside the danger lane, in the order in which to work them.
     *
     * @param officer only what this officer holds, or null for all
     */
    List<CaseId> openOutsideDanger(@Nullable String officer);

    /** How many open cases each lane holds; every lane is there. */
    Map<Lane, Long> countByLane();

    Optional<WorkItem> find(CaseId id);

    /**
     * Gives a case to an officer, or to nobody.
     *
     * @throws org.rowan.kernel.UnusableInput when the case is not open
     */
    void assign(CaseId id, @Nullable String officer, @Nullable String team, String by);

    /** Remembers who opened a case first; what the danger lane's first clock waits for. */
    void seen(CaseId id, String by);

    /** The clocks of the dangers that stand in these cases; without cases of none. */
    Map<CaseId, List<DangerClock>> clocks(Collection<WorkItem> items);

    /** What the whole desk carries now. */
    Load load();
}
