package org.rowan.engine.link.model;

import java.util.List;
import java.util.Set;
import org.rowan.engine.link.Role;

/** What forbids a pair from being joined however much agrees. */
public sealed interface Veto {
    /** The name that explanations show. */
    String name();

    /**
     * One side in one set of roles, the other in the other, unless a comparison agrees.
     *
     * @param unless the comparison that lifts it
     * @param grades the grades of it that lift it
     */
    record RoleClash(
            String name, Set<Role> one, Set<Role> other, String unless, List<String> grades)
            implements Veto {}

    /**
     * All conditions on grades hold and none of the exceptions does: twins, or two different
     * verified birth dates.
     *
     * @param when all must hold
     * @param unless any one lifts it
     */
    record Grades(String name, List<Interaction.Condition> when, List<Interaction.Condition> unless)
            implements Veto {}
}
