package org.rowan.engine.link.normalise;

/** What became of a value as received: canonical, absent, or unusable and why. */
public sealed interface Normalised {
    /**
     * A canonical value.
     *
     * @param canonical never empty
     * @param scope what it is relative to, empty when nothing
     */
    record Value(String canonical, String scope) implements Normalised {
        public Value {
            if (canonical.isEmpty()) {
                throw new IllegalArgumentException("a canonical value is never empty");
            }
        }
    }

    /** Nothing was given. */
    record Absent() implements Normalised {}

    /**
     * Something was given that cannot be compared.
     *
     * @param reason why, in words for a caseworker
     */
    record Unusable(String reason) implements Normalised {}

    /** A canonical value without scope. */
    static Normalised value(String canonical) {
        return new Value(canonical, "");
    }

    static Normalised absent() {
        return new Absent();
    }

    static Normalised unusable(String reason) {
        return new Unusable(reason);
    }
}
