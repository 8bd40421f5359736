package org.rowan.engine.link.model;

import java.util.List;

/**
 * Bits added when several comparisons come out in given grades together, because they are not
 * independent.
 *
 * @param name unique in the model
 * @param conditions all must hold
 * @param bits added
 */
public record Interaction(String name, List<Condition> conditions, double bits) {
    public Interaction {
        conditions = List.copyOf(conditions);
    }

    /**
     * A comparison in one of some grades; {@code missing} stands for no grade.
     *
     * @param comparison its name
     * @param grades the grades that fulfil it
     */
    public record Condition(String comparison, List<String> grades) {
        public Condition {
            grades = List.copyOf(grades);
        }
    }

    /** The same with other bits. */
    public Interaction weighing(double newBits) {
        return new Interaction(name, conditions, newBits);
    }
}
