package org.rowan.engine.link.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Identifier;
import org.rowan.engine.link.Observation;

/** Plain values of one observation, as they are. */
record WordsFacet(List<String> all, boolean verified) implements Facet {
    static @Nullable WordsFacet of(Observation observation, List<String> fields) {
        List<String> found = new ArrayList<>(1);
        boolean verified = false;
        for (Identifier identifier : observation.identifiers()) {
            if (fields.contains(identifier.field())) {
                found.add(identifier.value());
                verified |= identifier.has(org.rowan.engine.link.Mark.VERIFIED);
            }
        }
        return found.isEmpty() ? null : new WordsFacet(List.copyOf(found), verified);
    }
}
