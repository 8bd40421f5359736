package org.rowan.engine.link.model;

import java.util.List;

/**
 * One comparison of two observations: a measure over fields, and what each of its grades weighs.
 *
 * @param name unique in the model
 * @param measure the measure's name
 * @param fields the fields it reads, first the principal one
 * @param kind comparisons of one kind count once as corroborating evidence: given name and surname
 *     are both the name
 * @param levels from strongest to weakest; they cover every grade of the measure once
 * @param missingOne bits when one side has no value (the null policy)
 * @param missingBoth bits when neither has
 * @param cap carriers above which a value is generic and says nothing; {@link Integer#MAX_VALUE}
 *     for none
 */
public record Comparison(
        String name,
        String measure,
        List<String> fields,
        String kind,
        List<Level> levels,
        double missingOne,
        double missingBoth,
        int cap) {
    public Comparison {
        fields = List.copyOf(fields);
        levels = List.copyOf(levels);
    }

    /** The same comparison with other weights. */
    public Comparison weighing(List<Level> newLevels, double newMissingOne, double newMissingBoth) {
        return new Comparison(
                name, measure, fields, kind, newLevels, newMissingOne, newMissingBoth, cap);
    }
}
