package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rowan.engine.link.model.LinkModel;

/**
 * Links one observation at a time, and takes every change back again: the one door to the
 * partition.
 *
 * <p>Insert, correction, erasure, a new model and a human decision all do the same: say which
 * evidence changed, take the neighbourhood it touches, divide it anew with {@link Partition#of},
 * and tell the difference as events. For use by one thread at a time.
 */
public final class Linker {
    private final LinkModel model;
    private final LinkStore store;
    private final Keys keys;
    private final Owners owners;
    private final Scorer scorer;
    private final Candidates candidates;
    private final Repartition repartition;

    /** Links under a model into a store whose subjects were prepared under the same model. */
    public Linker(LinkModel model, LinkStore store) {
        this.model = model;
        this.store = store;
        this.keys = new Keys(model);
        this.owners = new Owners(model, store, keys);
        this.scorer = new Scorer(model, owners);
        this.candidates = new Candidates(model, store, scorer, keys, owners);
        this.repartition = new Repartition(model, store, scorer);
    }

    /**
     * Prepares an observation for this linker's model, for stores that load them from elsewhere.
     */
    public Subject prepare(Observation observation) {
        return scorer.prepare(observation);
    }

    /** The keys that nominate candidates for an observation. */
    public List<Key> nominating(Observation observation) {
        return keys.of(observation);
    }

    /** The values of an observation that are counted but nominate nobody. */
    private List<Key> counted(Subject subject) {
        List<Key> counted = new ArrayList<>();
        for (Key key : scorer.terms(subject)) {
            if (!keys.nominates(key.rule())) {
                counted.add(key);
            }
        }
        return counted;
    }

    /** Links a new observation. */
    public Outcome insert(Observation observation) {
        if (store.subject(observation.id()) != null) {
            throw new IllegalArgumentException(
                    "observation " + observation.id() + " is there already; correct it instead");
        }
        Change change = put(observation);
        Candidates.Found found = candidates.of(change.subject(), change.nominating());
        Set<Long> touched = new TreeSet<>(found.persons());
        touched.addAll(change.persons());
        List<LinkEvent> events = new ArrayList<>(change.events());
        events.addAll(
                repartition.of(
                        List.of(observation.id()),
                        touched,
                        change.persons(),
                        Set.of(),
                        found.scored().values()));
        events.addAll(candidates.relations(change.subject(), found));
        return new Outcome(events, found.edges());
    }

    /** Replaces what an observation says; its links are judged anew. */
    public Outcome correct(Observation observation) {
        Subject before = known(observation.id());
        long person = store.personOf(observation.id());
        Change gone = take(before);
        Change come = put(observation);
        Candidates.Found found = candidates.of(come.subject(), come.nominating());
        Set<Long> changed = new TreeSet<>(gone.persons());
        changed.addAll(come.persons());
        changed.add(person);
        Set<Long> touched = new TreeSet<>(found.persons());
        touched.addAll(changed);
        List<LinkEvent> events = new ArrayList<>(gone.events());
        events.addAll(come.events());
        events.addAll(
                repartition.of(
                        List.of(),
                        touched,
                        changed,
                        Set.of(observation.id()),
                        found.scored().values()));
        events.addAll(candidates.relations(come.subject(), found));
        return new Outcome(events, found.edges());
    }

    /**
     * Forgets an observation and everything that rested on it; human decisions that name it go too.
     */
    public Outcome erase(long observation) {
        Subject subject = known(observation);
        long person = store.personOf(observation);
        for (Decision decision : store.decisions(observation)) {
            store.removeDecision(decision.id());
        }
        Change gone = take(subject);
        store.assign(observation, 0);
        List<LinkEvent> events = new ArrayList<>();
        events.add(new LinkEvent.Erased(observation, person));
        events.addAll(gone.events());
        Set<Long> changed = new TreeSet<>(gone.persons());
        if (store.members(person).length > 0) {
            changed.add(person);
        } else {
            changed.remove(person);
        }
        events.addAll(repartition.of(List.of(), changed, changed, Set.of(), List.of()));
        return new Outcome(events, List.of());
    }

    /** Takes a human decision. */
    public Outcome decide(Decision decision) {
        known(decision.first());
        known(decision.second());
        store.put(decision);
        return personsOf(decision);
    }

    /** Withdraws a human decision. */
    public Outcome withdraw(long decisionId) {
        Decision decision = store.decision(decisionId);
        if (decision == null) {
            throw new IllegalArgumentException("there is no decision " + decisionId);
        }
        store.removeDecision(decisionId);
        return personsOf(decision);
    }

    private Outcome personsOf(Decision decision) {
        Set<Long> changed = new TreeSet<>();
        changed.add(store.personOf(decision.first()));
        changed.add(store.personOf(decision.second()));
        return new Outcome(
                repartition.of(List.of(), changed, changed, Set.of(), List.of()), List.of());
    }

    /**
     * Judges a person anew with all it might be the same as: after a new model, or when a case
     * closed.
     */
    public Outcome reconsider(long person) {
        Set<Long> touched = new TreeSet<>();
        Set<Long> members = new TreeSet<>();
        List<Edge> edges = new ArrayList<>();
        List<Edge> scored = new ArrayList<>();
        for (long member : store.members(person)) {
            members.add(member);
            Subject subject = known(member);
            Candidates.Found found = candidates.of(subject, keys.of(subject.observation()));
            touched.addAll(found.persons());
            edges.addAll(found.edges());
            scored.addAll(found.scored().values());
        }
        touched.add(person);
        return new Outcome(
                repartition.of(List.of(), touched, Set.of(person), members, scored), edges);
    }

    /** Explains a pair as things stand now. */
    public PairExplanation explain(long a, long b) {
        return scorer.explain(known(a), known(b));
    }

    /** The model this linker links under. */
    public LinkModel model() {
        return model;
    }

    /**
     * Puts an observation into the index without linking it: for a new model over what is already
     * partitioned.
     */
    public void index(Observation observation) {
        Subject subject = scorer.prepare(observation);
        List<Key> nominating = keys.of(observation);
        store.put(subject, nominating, counted(subject));
        owners.came(observation, nominating);
    }

    /** Takes an observation out of the index again without judging anybody anew. */
    public void unindex(Subject subject) {
        List<Key> nominating = keys.of(subject.observation());
        store.remove(subject, nominating, counted(subject));
        owners.went(nominating);
    }

    private record Change(
            Subject subject, List<Key> nominating, List<LinkEvent> events, Set<Long> persons) {}

    private Change put(Observation observation) {
        Subject subject = scorer.prepare(observation);
        List<Key> nominating = keys.of(observation);
        boolean[] generic = generic(nominating);
        store.put(subject, nominating, counted(subject));
        owners.came(observation, nominating);
        return crossed(subject, nominating, generic);
    }

    private Change take(Subject subject) {
        List<Key> nominating = keys.of(subject.observation());
        boolean[] generic = generic(nominating);
        store.remove(subject, nominating, counted(subject));
        owners.went(nominating);
        return crossed(subject, nominating, generic);
    }

    private boolean[] generic(List<Key> nominating) {
        boolean[] generic = new boolean[nominating.size()];
        for (int i = 0; i < generic.length; i++) {
            Key key = nominating.get(i);
            generic[i] =
                    candidates.weighs(key)
                            && owners.carriers(key.rule(), key.value()) > keys.cap(key.rule());
        }
        return generic;
    }

    /**
     * Values that became generic, or ceased to be, and who must be judged anew for it. A value that
     * became generic takes evidence only from persons of whom two observations agree in it; one
     * that ceased to be may join any of its holders.
     */
    private Change crossed(Subject subject, List<Key> nominating, boolean[] before) {
        List<LinkEvent> events = new ArrayList<>();
        Set<Long> persons = new TreeSet<>();
        for (int i = 0; i < before.length; i++) {
            Key key = nominating.get(i);
            if (!candidates.weighs(key)) {
                continue;
            }
            long carriers = owners.carriers(key.rule(), key.value());
            boolean now = carriers > keys.cap(key.rule());
            if (now != before[i]) {
                events.add(
                        now
                                ? new LinkEvent.BecameGeneric(key, carriers)
                                : new LinkEvent.NoLongerGeneric(key, carriers));
                Set<Long> once = new HashSet<>();
                for (long holder : store.holders(key, Candidates.MOST)) {
                    long person = store.personOf(holder);
                    boolean again = !once.add(person);
                    if (person != 0 && (again || !now)) {
                        persons.add(person);
                    }
                }
            }
        }
        return new Change(subject, nominating, events, persons);
    }

    private Subject known(long observation) {
        Subject subject = store.subject(observation);
        if (subject == null) {
            throw new IllegalArgumentException("there is no observation " + observation);
        }
        return subject;
    }
}
