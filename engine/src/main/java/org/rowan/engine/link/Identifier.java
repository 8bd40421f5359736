package org.rowan.engine.link;

/**
 * One canonical value of an observation.
 *
 * @param field the model's name of the field, such as {@code email}
 * @param value the canonical value, never empty
 * @param scope what the value is relative to: the service of a handle, the port of an address;
 *     empty when nothing
 * @param marks the bits of its {@link Mark marks}
 * @param at when it was seen, in seconds since 1970 UTC; 0 when unknown
 */
public record Identifier(String field, String value, String scope, int marks, long at) {
    public Identifier {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "an identifier has a value; leave an absent one out");
        }
    }

    /** A plain value without scope, marks or time. */
    public static Identifier of(String field, String value) {
        return new Identifier(field, value, "", 0, 0);
    }

    /** The same with marks added. */
    public Identifier marked(Mark... added) {
        int all = marks;
        for (Mark mark : added) {
            all |= mark.bit();
        }
        return new Identifier(field, value, scope, all, at);
    }

    /** The same within a scope. */
    public Identifier within(String newScope) {
        return new Identifier(field, value, newScope, marks, at);
    }

    /** The same, seen at a time. */
    public Identifier seen(long seconds) {
        return new Identifier(field, value, scope, marks, seconds);
    }

    public boolean has(Mark mark) {
        return (marks & mark.bit()) != 0;
    }
}
