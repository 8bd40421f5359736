package org.rowan.engine.link.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Identifier;
import org.rowan.engine.link.Mark;
import org.rowan.engine.link.Observation;

/**
 * Compares sets of exact identifiers: accounts, e-mails, phones, devices, handles, files, rooms.
 */
final class SharedValues implements Measure {
    private static final int VERIFIED_BOTH = 0;
    private static final int VERIFIED_ONE = 1;
    private static final int RECOVERY = 2;
    private static final int SHARED = 3;
    private static final int ELSEWHERE = 4;
    private static final int WEAK = 5;
    private static final int GENERIC = 6;
    private static final int CONTRADICTING = 7;
    private static final int DISJOINT = 8;

    private static final int WEAKENING =
            Mark.COMPROMISED.bit() | Mark.PROXY.bit() | Mark.VIRAL.bit();

    private record Values(List<Identifier> all) implements Facet {}

    @Override
    public List<String> grades() {
        return List.of(
                "verified-both",
                "verified-one",
                "recovery",
                "shared",
                "shared-elsewhere",
                "weak",
                "generic",
                "contradicting",
                "disjoint");
    }

    @Override
    public @Nullable Facet facet(Observation observation, List<String> fields) {
        List<Identifier> found = new ArrayList<>(2);
        for (Identifier identifier : observation.identifiers()) {
            if (fields.contains(identifier.field())) {
                found.add(identifier);
            }
        }
        return found.isEmpty() ? null : new Values(List.copyOf(found));
    }

    @Override
    public int grade(Facet a, Facet b, Popular popular) {
        int best = DISJOINT;
        for (Identifier one : ((Values) a).all()) {
            for (Identifier other : ((Values) b).all()) {
                best = Math.min(best, grade(one, other, popular));
            }
        }
        return best;
    }

    private static int grade(Identifier one, Identifier other, Popular popular) {
        boolean sameScope = one.scope().equals(other.scope());
        if (!one.value().equals(other.value())) {
            return sameScope && !one.scope().isEmpty() ? CONTRADICTING : DISJOINT;
        }
        if (popular.generic(one.value())) {
            return GENERIC;
        }
        if (((one.marks() | other.marks()) & WEAKENING) != 0) {
            return WEAK;
        }
        if (!sameScope) {
            return ELSEWHERE;
        }
        boolean verified = one.has(Mark.VERIFIED);
        boolean otherVerified = other.has(Mark.VERIFIED);
        if (verified && otherVerified) {
            return VERIFIED_BOTH;
        }
        if (one.has(Mark.RECOVERY) || other.has(Mark.RECOVERY)) {
            return RECOVERY;
        }
        return verified || otherVerified ? VERIFIED_ONE : SHARED;
    }

    @Override
    public @Nullable String agreed(Facet a, Facet b, int grade, Popular popular) {
        if (grade >= CONTRADICTING) {
            return null;
        }
        String rarest = null;
        long least = Long.MAX_VALUE;
        for (Identifier one : ((Values) a).all()) {
            for (Identifier other : ((Values) b).all()) {
                if (one.value().equals(other.value()) && grade(one, other, popular) == grade) {
                    long carriers = popular.of(one.value());
                    if (carriers < least) {
                        least = carriers;
                        rarest = one.value();
                    }
                }
            }
        }
        return rarest;
    }

    @Override
    public void terms(Facet facet, Consumer<String> each) {
        for (Identifier identifier : ((Values) facet).all()) {
            each.accept(identifier.value());
        }
    }
}
