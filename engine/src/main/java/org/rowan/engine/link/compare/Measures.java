package org.rowan.engine.link.compare;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The measures a model file can name. */
public final class Measures {
    private Measures() {}

    /** The measure of a name, or null when there is none. */
    public static @Nullable Measure named(String name, Families families) {
        return all(families).get(name);
    }

    /** The names a model file may use. */
    public static List<String> names() {
        return all(new Families(List.of())).keySet().stream().sorted().toList();
    }

    private static Map<String, Measure> all(Families families) {
        return Map.of(
                "shared", new SharedValues(),
                "network", new SharedNetwork(),
                "surname", new Surnames(families),
                "given-name", new GivenNames(families),
                "middle-names", new MiddleNames(),
                "date", new Dates(),
                "postcode", new Postcodes(),
                "text", new Texts(),
                "category", new Categories());
    }
}
