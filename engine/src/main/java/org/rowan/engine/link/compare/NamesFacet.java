package org.rowan.engine.link.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Identifier;
import org.rowan.engine.link.Observation;

/** The names of one observation. */
record NamesFacet(List<PersonName> all) implements Facet {
    static @Nullable NamesFacet of(Observation observation, List<String> fields) {
        List<PersonName> found = new ArrayList<>(1);
        for (Identifier identifier : observation.identifiers()) {
            if (fields.contains(identifier.field())) {
                found.add(PersonName.read(identifier.value()));
            }
        }
        return found.isEmpty() ? null : new NamesFacet(List.copyOf(found));
    }
}
