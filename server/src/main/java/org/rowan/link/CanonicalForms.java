package org.rowan.link;

import java.util.ArrayList;
import java.util.List;
import org.rowan.engine.link.Identifier;
import org.rowan.engine.link.normalise.Normalised;

/** The usable canonical values of one account, each once, in the order in which they were found. */
final class CanonicalForms {
    private final int everywhere;
    private final List<Identifier> all = new ArrayList<>();

    /**
     * @param everywhere marks that hold for every value of the account
     */
    CanonicalForms(int everywhere) {
        this.everywhere = everywhere;
    }

    void add(String field, Normalised form) {
        add(field, form, 0, 0);
    }

    void add(String field, Normalised form, int marks) {
        add(field, form, marks, 0);
    }

    /**
     * Adds a value unless it is absent or unusable; {@code at} in seconds since 1970 UTC, 0 when
     * unknown.
     */
    void add(String field, Normalised form, int marks, long at) {
        if (form instanceof Normalised.Value(String canonical, String scope)) {
            Identifier identifier = new Identifier(field, canonical, scope, marks | everywhere, at);
            if (!all.contains(identifier)) {
                all.add(identifier);
            }
        }
    }

    List<Identifier> all() {
        return all;
    }
}
