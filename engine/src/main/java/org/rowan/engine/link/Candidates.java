package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rowan.engine.link.model.Comparison;
import org.rowan.engine.link.model.LinkModel;

/**
 * Finds whom an observation might be the same as, or tied to, by the keys that are not too popular.
 */
final class Candidates {
    /** Observations taken from one key at most. */
    static final int MOST = 400;

    private final LinkModel model;
    private final LinkStore store;
    private final Scorer scorer;
    private final Keys keys;
    private final Owners owners;
    private final Set<String> weighing = new LinkedHashSet<>();

    Candidates(LinkModel model, LinkStore store, Scorer scorer, Keys keys, Owners owners) {
        this.model = model;
        this.store = store;
        this.scorer = scorer;
        this.keys = keys;
        this.owners = owners;
        for (Comparison comparison : model.comparisons()) {
            if (comparison.cap() != Integer.MAX_VALUE && keys.nominates(comparison.name())) {
                weighing.add(comparison.name());
            }
        }
    }

    /**
     * Who was found.
     *
     * @param edges the pairs worth keeping as evidence
     * @param persons the persons of pairs at or above the keep threshold, ascending
     * @param scored every nominated observation with its pair, ascending
     * @param ties the rules that tie each of them, a bit each, in the same order
     */
    record Found(List<Edge> edges, Set<Long> persons, Map<Long, Edge> scored, List<Long> ties) {}

    /** Whether the popularity of a key's value changes the bits of a comparison. */
    boolean weighs(Key key) {
        return weighing.contains(key.rule());
    }

    Found of(Subject subject, List<Key> nominating) {
        List<Edge> edges = new ArrayList<>();
        Set<Long> persons = new TreeSet<>();
        Map<Long, Edge> scored = new LinkedHashMap<>();
        List<Long> ties = new ArrayList<>();
        for (long other : nominated(subject, nominating)) {
            Subject candidate = store.subject(other);
            long person = store.personOf(other);
            if (candidate == null || person == 0) {
                continue;
            }
            Edge edge = scorer.score(subject, candidate);
            scored.put(other, edge);
            ties.add(scorer.ties());
            if (edge.bits() > 0) {
                edges.add(edge);
            }
            if (edge.bits() >= model.thresholds().keep()) {
                persons.add(person);
            }
        }
        return new Found(edges, persons, scored, ties);
    }

    /** The holders of the observation's keys that are not too popular, ascending, each once. */
    private long[] nominated(Subject subject, List<Key> nominating) {
        long[] others = new long[16];
        int size = 0;
        for (Key key : nominating) {
            if (owners.carriers(key.rule(), key.value()) <= keys.cap(key.rule())) {
                for (long holder : store.holders(key, MOST)) {
                    if (holder != subject.id()) {
                        others = size == others.length ? Arrays.copyOf(others, size * 2) : others;
                        others[size++] = holder;
                    }
                }
            }
        }
        return Arrays.stream(others, 0, size).sorted().distinct().toArray();
    }

    /** The ties to those found who are not the same person. */
    List<LinkEvent> relations(Subject subject, Found found) {
        List<LinkEvent> events = new ArrayList<>();
        long own = store.personOf(subject.id());
        int at = 0;
        for (Long other : found.scored().keySet()) {
            long ties = found.ties().get(at++);
            if (ties == 0 || store.personOf(other) == own) {
                continue;
            }
            for (int rule = 0; rule < model.relations().size(); rule++) {
                if ((ties & 1L << rule) != 0) {
                    events.add(
                            new LinkEvent.Related(
                                    subject.id(), other, model.relations().get(rule).label()));
                }
            }
        }
        return events;
    }
}
