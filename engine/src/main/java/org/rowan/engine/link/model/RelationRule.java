package org.rowan.engine.link.model;

import java.util.List;

/**
 * A tie between two persons that are not the same.
 *
 * @param label the tie's name, such as {@code household}
 * @param comparison the comparison whose agreement ties
 * @param grades the grades that tie
 */
public record RelationRule(String label, String comparison, List<String> grades) {
    public RelationRule {
        grades = List.copyOf(grades);
    }
}
