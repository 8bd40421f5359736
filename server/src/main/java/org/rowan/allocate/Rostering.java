package org.rowan.allocate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rowan.allocate.Planning.RosterLine;
import org.rowan.kernel.CaseId;

/** Who works how much, can do what, is on duty when, and has seen how much. */
public interface Rostering {
    /** What an officer may be asked for; the first two are what a lane asks for by itself. */
    List<String> SKILLS =
            List.of("children", "victim-identification", "networks", "finance", "languages");

    List<RosterLine> roster();

    /**
     * Puts an officer on the roster, or changes what stands there.
     *
     * @throws org.rowan.kernel.UnusableInput when hours are not of a week or a skill is not known
     */
    void put(RosterLine line, String by);

    /** Shifts of the duty desk that touch the time between. */
    List<DutyShift> shifts(Instant from, Instant to);

    /**
     * @throws org.rowan.kernel.UnusableInput when it ends before it starts, lasts more than a day,
     *     or the officer is not on the roster
     */
    void addShift(String officer, Instant from, Instant to, String by);

    void removeShift(long shift, String by);

    /** Who is on duty now; empty when the roster names nobody for this hour. */
    Set<String> onDuty();

    /**
     * Records time spent with distressing material.
     *
     * @throws org.rowan.kernel.UnusableInput when the minutes are none, or more than a shift has
     */
    void exposed(String officer, CaseId id, int minutes);

    /** Hours each officer spent with distressing material since Monday, 00:00 UTC. */
    Map<String, Double> exposedThisWeek();
}
