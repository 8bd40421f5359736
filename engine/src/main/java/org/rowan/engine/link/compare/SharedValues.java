package org.rowan.engine.link.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            Mark.COMPROMISED.bit() | Mark.PROXY.bit() | Mark.VIRAL.bit() | Mark.NAMED.bit();

    /** From so many values on they are looked up, not run through. */
    private static final int MANY = 16;

    /**
     * The values of one observation.
     *
     * @param byValue where each value stands; empty when there are few
     * @param scopes their scopes, empty ones left out; empty when there are few values
     */
    private record Values(
            List<Identifier> all, Map<String, List<Identifier>> byValue, Set<String> scopes)
            implements Facet {
        static Values of(List<Identifier> all) {
            if (all.size() < MANY) {
                return new Values(List.copyOf(all), Map.of(), Set.of());
            }
            Map<String, List<Identifier>> byValue = new HashMap<>();
            Set<String> scopes = new HashSet<>();
            for (Identifier identifier : all) {
                byValue.computeIfAbsent(identifier.value(), absent -> new ArrayList<>(1))
                        .add(identifier);
                if (!identifier.scope().isEmpty()) {
                    scopes.add(identifier.scope());
                }
            }
            return new Values(List.copyOf(all), byValue, scopes);
        }

        boolean many() {
            return !byValue.isEmpty();
        }

        List<Identifier> withValue(String value) {
            return byValue.getOrDefault(value, List.of());
        }
    }

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
        return found.isEmpty() ? null : Values.of(found);
    }

    @Override
    public int grade(Facet a, Facet b, Popular popular) {
        Values one = (Values) a;
        Values other = (Values) b;
        if (other.many()) {
            return lookedUp(one, other, popular);
        }
        if (one.many()) {
            return lookedUp(other, one, popular);
        }
        int best = DISJOINT;
        for (Identifier left : one.all()) {
            for (Identifier right : other.all()) {
                best = Math.min(best, grade(left, right, popular));
            }
        }
        return best;
    }

    /**
     * The same as comparing each with each: two values differ unless one is found for the other.
     */
    private static int lookedUp(Values few, Values many, Popular popular) {
        int best = DISJOINT;
        for (Identifier left : few.all()) {
            for (Identifier right : many.withValue(left.value())) {
                best = Math.min(best, grade(left, right, popular));
            }
            if (best == DISJOINT && many.scopes().contains(left.scope())) {
                best = CONTRADICTING;
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
        Values others = (Values) b;
        for (Identifier one : ((Values) a).all()) {
            for (Identifier other : others.many() ? others.withValue(one.value()) : others.all()) {
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
