package org.rowan.bench.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rowan.engine.link.ClusterTest;
import org.rowan.engine.link.Edge;
import org.rowan.engine.link.Identifier;
import org.rowan.engine.link.LinkEvent;
import org.rowan.engine.link.Linker;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.Outcome;
import org.rowan.engine.link.PairExplanation;
import org.rowan.engine.link.Role;
import org.rowan.engine.link.Subject;
import org.rowan.engine.link.memory.InMemoryLinkStore;
import org.rowan.engine.link.model.Comparison;
import org.rowan.engine.link.model.EvidenceClass;

/**
 * Watches every join as it happens: whether it may have happened at all, and whether it is true.
 * Reckons the invariants anew from the explanations, not from what the scorer says of itself.
 */
final class Watch {
    private static final int IDENTIFYING = -1;

    private final Linker linker;
    private final InMemoryLinkStore store;
    private final List<TrueHuman> humans;
    private final List<FalseJoin> falseJoins = new ArrayList<>();
    private final Set<Set<Long>> childWithReported = new HashSet<>();
    private final Set<TrueHuman> tempted = new HashSet<>();
    private long joins;
    private long circumstantial;

    /**
     * @param humans of observation {@code n} at {@code n − 1}; grows while linking
     */
    Watch(Linker linker, InMemoryLinkStore store, List<TrueHuman> humans) {
        this.linker = linker;
        this.store = store;
        this.humans = humans;
    }

    void see(Outcome outcome) {
        outcome.edges().forEach(this::weighed);
        for (LinkEvent event : outcome.events()) {
            switch (event) {
                case LinkEvent.Linked linked -> joined(linked.person(), linked.test());
                case LinkEvent.Merged merged when merged.test() != null ->
                        joined(merged.kept(), merged.test());
                default -> {}
            }
        }
    }

    /** A pair of two humans that was close to a join, whatever kept it apart. */
    private void weighed(Edge edge) {
        TrueHuman first = humans.get((int) edge.first() - 1);
        TrueHuman second = humans.get((int) edge.second() - 1);
        if (edge.bits() >= linker.model().thresholds().keep()
                && !first.human().equals(second.human())) {
            tempted.add(first);
            tempted.add(second);
        }
    }

    private void joined(long person, ClusterTest test) {
        joins++;
        PairExplanation pair = linker.explain(test.best().first(), test.best().second());
        if (!mayJoin(pair)) {
            circumstantial++;
        }
        roles(person);
        TrueHuman first = humans.get((int) pair.first() - 1);
        TrueHuman second = humans.get((int) pair.second() - 1);
        if (!first.human().equals(second.human())) {
            falseJoins.add(new FalseJoin(falseJoins.size() + 1, first, second, pair, test, false));
        }
    }

    /** One identifying comparison in favour, or two corroborating ones of different kinds. */
    private boolean mayJoin(PairExplanation pair) {
        Set<Object> kinds = new HashSet<>();
        for (PairExplanation.Row row : pair.rows()) {
            if (row.bits() > 0 && row.evidence() == EvidenceClass.IDENTIFYING) {
                kinds.add(IDENTIFYING);
                kinds.add(IDENTIFYING - 1);
            } else if (row.bits() > 0 && row.evidence() == EvidenceClass.CORROBORATING) {
                List<Comparison> all = linker.model().comparisons();
                kinds.add(all.get(linker.model().comparison(row.name())).kind());
            }
        }
        return kinds.size() > 1;
    }

    /** Children and reported persons that are one person now without one account id. */
    private void roles(long person) {
        long[] members = store.members(person);
        long[] children =
                Arrays.stream(members).filter(member -> role(member) == Role.CHILD).toArray();
        for (long child : children) {
            for (long other : members) {
                if (role(other) == Role.REPORTED && !account(child).equals(account(other))) {
                    childWithReported.add(Set.of(child, other));
                }
            }
        }
    }

    private Role role(long id) {
        return observation(id).role();
    }

    private String account(long id) {
        return observation(id).identifiers().stream()
                .filter(identifier -> identifier.field().equals("account"))
                .map(Identifier::value)
                .findFirst()
                .orElse("none, of observation " + id);
    }

    private Observation observation(long id) {
        Subject subject = Objects.requireNonNull(store.subject(id));
        return subject.observation();
    }

    long joins() {
        return joins;
    }

    long circumstantial() {
        return circumstantial;
    }

    long childWithReported() {
        return childWithReported.size();
    }

    /** Accounts in referrals that reached the keep threshold with an account of another human. */
    Set<TrueHuman> tempted() {
        return tempted;
    }

    /** Every false join, and whether it still stands. */
    List<FalseJoin> falseJoins() {
        return falseJoins.stream()
                .map(join ->
                        new FalseJoin(
                                join.number(),
                                join.first(),
                                join.second(),
                                join.pair(),
                                join.test(),
                                store.personOf(join.pair().first())
                                        == store.personOf(join.pair().second())))
                .toList();
    }
}
