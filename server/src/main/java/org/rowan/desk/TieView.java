package org.rowan.desk;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two persons whom evidence would make one, had not both a case in somebody's hands.
 *
 * @param first one person with the case in hand
 * @param second the other
 * @param one the account of the first in the strongest pair across
 * @param other the account of the second
 * @param bits what spoke for one human behind them then
 * @param since when it was held back first
 */
public record TieView(
        Side first, Side second, String one, String other, double bits, String since) {

    /**
     * A person with the case that somebody holds.
     *
     * @param person the person
     * @param caseId the case, or null when it is not open any more
     * @param officer who holds it, or null
     */
    public record Side(String person, @Nullable String caseId, @Nullable String officer) {}

    /** Whether this is about a case. */
    public boolean isAbout(String caseId) {
        return caseId.equals(first.caseId()) || caseId.equals(second.caseId());
    }

    /** Whether this officer holds one of the two. */
    public boolean isHeldBy(String officer) {
        return officer.equals(first.officer()) || officer.equals(second.officer());
    }

    /** Whether these are the two persons. */
    public boolean isBetween(Set<String> persons) {
        return persons.equals(Set.of(first.person(), second.person()));
    }

    /** Both persons. */
    public List<Side> sides() {
        return List.of(first, second);
    }
}
