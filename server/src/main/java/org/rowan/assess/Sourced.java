package org.rowan.assess;

/**
 * Where a number of a policy comes from, as its author says.
 *
 * @param part what it belongs to, such as {@code signal novel-file}
 * @param line the line of the file
 * @param source a publication, a table, or {@code assumption}
 */
public record Sourced(String part, int line, String source) {
    public static final String NOT_SAID = "not said";

    /** Whether at least a part of it rests on nothing but the author's judgement. */
    public boolean assumed() {
        return source.contains("assum") || source.equals(NOT_SAID);
    }
}
