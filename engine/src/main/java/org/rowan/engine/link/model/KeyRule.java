package org.rowan.engine.link.model;

import java.util.List;

/**
 * A narrow key under which candidates are found: all parts present and equal.
 *
 * @param name unique; a rule named like a comparison yields that comparison's agreed values
 * @param parts what it is made of
 * @param cap carriers above which the key no longer nominates
 */
public record KeyRule(String name, List<Part> parts, int cap) {
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
