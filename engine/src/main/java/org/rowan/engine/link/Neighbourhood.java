package org.rowan.engine.link;

import java.util.List;
import java.util.Set;

/**
 * The part of the partition that a change touches.
 *
 * @param groups the groups as they stand, new observations as groups of one with person 0
 * @param evidence the scored pairs among their members
 * @param decisions human decisions about their members, ascending by time and id
 * @param anew observations of which every pair must be looked at, because what they say, or the
 *     model, is new; of the others in a large group a sample stands for all
 */
public record Neighbourhood(
        List<Group> groups, Evidence evidence, List<Decision> decisions, Set<Long> anew) {
    public Neighbourhood {
        groups = List.copyOf(groups);
        decisions = List.copyOf(decisions);
        anew = Set.copyOf(anew);
    }

    /**
     * A group as it stands.
     *
     * @param person its person; 0 when it is new
     * @param members its observations, ascending
     * @param changed whether the evidence inside it changed, so that it must show again that it
     *     holds together
     * @param frozen whether it awaits attention and neither absorbs nor is absorbed
     * @param held whether its person has an open, assigned case
     */
    public record Group(
            long person, List<Long> members, boolean changed, boolean frozen, boolean held) {
        public Group {
            members = List.copyOf(members);
        }
    }
}
