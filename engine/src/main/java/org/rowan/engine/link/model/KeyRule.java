package org.rowan.engine.link.model;

import java.util.List;

/**
 * A narrow key under which candidates are found: all parts present and equal.
 *
 * @param name unique; a rule named like a comparison yields that comparison's agreed values
 * @param parts what it is made of
 * @param cap owners above which the key no longer nominates
 * @param owned whether its values are one human's as a rule, so that accounts that share one count
 *     once in the popularity of every other owned value
 */
public record KeyRule(String name, List<Part> parts, int cap, boolean owned) {
    public KeyRule {
        parts = List.copyOf(parts);
    }

    /**
     * One part of a key.
     *
     * @param fields the fields read, any of which may hold the value
     * @param form the form of the value, see {@link org.rowan.engine.link.compare.KeyForms}
     */
    public record Part(List<String> fields, String form) {
        public Part {
            fields = List.copyOf(fields);
        }
    }
}
