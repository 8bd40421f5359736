package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rowan.engine.link.model.Comparison;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.engine.link.model.RelationRule;

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
    private final Set<String> weighing = new LinkedHashSet<>();

    Candidates(LinkModel model, LinkStore store, Scorer scorer, Keys keys) {
        this.model = model;
        this.store = store;
        this.scorer = scorer;
        this.keys = keys;
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
     * @param others all observations that were nominated, ascending
     */
    record Found(List<Edge> edges, Set<Long> persons, Set<Long> others) {}

    /** Whether the popularity of a key's value changes the bits of a comparison. */
    boolean weighs(Key key) {
        return weighing.contains(key.rule());
    }

    Found of(Subject subject) {
        Set<Long> others = new TreeSet<>();
        for (Key key : keys.of(subject.observation())) {
            if (store.carriers(key.rule(), key.value()) <= keys.cap(key.rule())) {
                for (long holder : store.holders(key, MOST)) {
                    if (holder != subject.id()) {
                        others.add(holder);
                    }
                }
            }
        }
        List<Edge> edges = new ArrayList<>();
        Set<Long> persons = new TreeSet<>();
        for (Long other : others) {
            Subject candidate = store.subject(other);
            long person = store.personOf(other);
            if (candidate == null || person == 0) {
                continue;
            }
            Edge edge = scorer.score(subject, candidate);
            if (edge.bits() > 0) {
                edges.add(edge);
            }
            if (edge.bits() >= model.thresholds().keep()) {
                persons.add(person);
            }
        }
        return new Found(edges, persons, others);
    }

    /** The ties to those found who are not the same person. */
    List<LinkEvent> relations(Subject subject, Found found) {
        List<LinkEvent> events = new ArrayList<>();
        if (model.relations().isEmpty()) {
            return events;
        }
        long own = store.personOf(subject.id());
        for (Long other : found.others()) {
            Subject candidate = store.subject(other);
            if (candidate == null || store.personOf(other) == own) {
                continue;
            }
            int[] grades = scorer.grades(subject, candidate);
            for (RelationRule rule : model.relations()) {
                if (scorer.ties(rule, grades)) {
                    events.add(new LinkEvent.Related(subject.id(), other, rule.label()));
                }
            }
        }
        return events;
    }
}
