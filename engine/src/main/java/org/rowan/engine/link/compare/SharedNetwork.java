package org.rowan.engine.link.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Identifier;
import org.rowan.engine.link.Mark;
import org.rowan.engine.link.Observation;

/**
 * Compares network addresses with their times and ports.
 *
 * <p>Behind a carrier's address translation an address alone serves thousands; address, source port
 * and second together name one subscriber (RFC 6302). A proxy never agrees.
 */
final class SharedNetwork implements Measure {
    private static final int GENERIC = 5;
    private static final int DISJOINT = 6;
    private static final int MOST = 64;

    private record Sightings(List<Identifier> all) implements Facet {}

    @Override
    public List<String> grades() {
        return List.of(
                "same-port-and-second",
                "same-hour",
                "same-day",
                "same-month",
                "same-address",
                "generic",
                "disjoint");
    }

    @Override
    public @Nullable Facet facet(Observation observation, List<String> fields) {
        List<Identifier> found = new ArrayList<>();
        for (Identifier identifier : observation.identifiers()) {
            if (fields.contains(identifier.field())
                    && !identifier.has(Mark.PROXY)
                    && found.size() < MOST) {
                found.add(identifier);
            }
        }
        return found.isEmpty() ? null : new Sightings(List.copyOf(found));
    }

    @Override
    public int grade(Facet a, Facet b, Popular popular) {
        int best = DISJOINT;
        for (Identifier one : ((Sightings) a).all()) {
            for (Identifier other : ((Sightings) b).all()) {
                if (one.value().equals(other.value())) {
                    best = Math.min(best, grade(one, other, popular));
                }
            }
        }
        return best;
    }

    private static int grade(Identifier one, Identifier other, Popular popular) {
        boolean timed = one.at() != 0 && other.at() != 0;
        long apart = Math.abs(one.at() - other.at());
        if (timed && apart <= 1 && !one.scope().isEmpty() && one.scope().equals(other.scope())) {
            return 0;
        }
        if (popular.generic(one.value())) {
            return GENERIC;
        }
        if (!timed) {
            return 4;
        }
        return apart <= 3_600 ? 1 : apart <= 86_400 ? 2 : apart <= 30 * 86_400L ? 3 : 4;
    }

    @Override
    public @Nullable String agreed(Facet a, Facet b, int grade, Popular popular) {
        if (grade == DISJOINT) {
            return null;
        }
        for (Identifier one : ((Sightings) a).all()) {
            for (Identifier other : ((Sightings) b).all()) {
                if (one.value().equals(other.value()) && grade(one, other, popular) == grade) {
                    return one.value();
                }
            }
        }
        return null;
    }

    @Override
    public void terms(Facet facet, Consumer<String> each) {
        ((Sightings) facet).all().stream().map(Identifier::value).distinct().forEach(each);
    }
}
