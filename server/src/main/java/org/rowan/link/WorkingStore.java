package org.rowan.link;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Attention;
import org.rowan.engine.link.Decision;
import org.rowan.engine.link.Key;
import org.rowan.engine.link.LinkStore;
import org.rowan.engine.link.Linker;
import org.rowan.engine.link.Subject;
import org.rowan.engine.link.memory.InMemoryLinkStore;

/**
 * What the linker works on: the engine's store in memory, with person numbers that go on where the
 * database's end, and a note of everything that an operation changed, so that the change can be
 * written down.
 */
final class WorkingStore implements LinkStore {
    private static final long ON_TRIAL = 1L << 52;

    private final InMemoryLinkStore memory = new InMemoryLinkStore();
    private final Set<Long> moved = new HashSet<>();
    private final Set<Long> held = new HashSet<>();
    private final Set<Long> decided = new HashSet<>();
    private final Set<Long> attended = new HashSet<>();
    private final Map<Long, Long> beforeTrial = new LinkedHashMap<>();
    private boolean trial;
    private long newest;
    private long newestOnTrial;

    /** Takes an observation out with all its keys, because the database has it otherwise now. */
    void forget(long observation, Linker linker) {
        Subject known = memory.subject(observation);
        if (known != null) {
            linker.unindex(known);
        }
        memory.assign(observation, 0);
        beforeTrial.remove(observation);
    }

    /**
     * From now on changes are on trial: they show here and are taken back by {@link #endTrial}, and
     * new persons get numbers that no real one has.
     */
    void beginTrial() {
        trial = true;
        newestOnTrial = ON_TRIAL;
    }

    /** Puts everything back that was changed on trial. */
    void endTrial() {
        beforeTrial.forEach(memory::assign);
        beforeTrial.clear();
        trial = false;
    }

    /** Takes over from the database what is not kept by observation. */
    void takeOver(long newestPerson, List<Decision> decisions, Map<Long, String> attentions) {
        newest = newestPerson;
        List.copyOf(decided).forEach(this::removeDecision);
        decisions.forEach(this::put);
        List.copyOf(attended).forEach(person -> attention(person, null));
        attentions.forEach((person, why) -> attention(person, Attention.valueOf(why)));
    }

    /** The observations that were assigned since this was last asked. */
    Set<Long> takeMoved() {
        Set<Long> taken = new HashSet<>(moved);
        moved.clear();
        return taken;
    }

    /** Puts an observation where the database says it is, which is no change. */
    void restore(long observation, long person) {
        memory.assign(observation, person);
        beforeTrial.remove(observation);
    }

    @Override
    public void put(Subject subject, List<Key> nominating, List<Key> counted) {
        memory.put(subject, nominating, counted);
    }

    @Override
    public void remove(Subject subject, List<Key> nominating, List<Key> counted) {
        memory.remove(subject, nominating, counted);
    }

    @Override
    public @Nullable Subject subject(long observation) {
        return memory.subject(observation);
    }

    @Override
    public long[] holders(Key key, int most) {
        return memory.holders(key, most);
    }

    @Override
    public long personOf(long observation) {
        return memory.personOf(observation);
    }

    @Override
    public long[] members(long person) {
        return memory.members(person);
    }

    @Override
    public void assign(long observation, long person) {
        if (trial) {
            beforeTrial.putIfAbsent(observation, memory.personOf(observation));
        } else {
            moved.add(observation);
        }
        memory.assign(observation, person);
    }

    @Override
    public long newPerson() {
        return trial ? ++newestOnTrial : ++newest;
    }

    @Override
    public @Nullable Attention attention(long person) {
        return memory.attention(person);
    }

    @Override
    public void attention(long person, @Nullable Attention why) {
        memory.attention(person, why);
        if (why == null) {
            attended.remove(person);
        } else {
            attended.add(person);
        }
    }

    @Override
    public boolean held(long person) {
        return held.contains(person);
    }

    /** Says whose cases are open and assigned, so that only a human may merge them. */
    void hold(Set<Long> persons) {
        held.clear();
        held.addAll(persons);
    }

    @Override
    public List<Decision> decisions(long observation) {
        return memory.decisions(observation);
    }

    @Override
    public @Nullable Decision decision(long id) {
        return memory.decision(id);
    }

    @Override
    public void put(Decision decision) {
        memory.put(decision);
        decided.add(decision.id());
    }

    @Override
    public void removeDecision(long id) {
        memory.removeDecision(id);
        decided.remove(id);
    }

    @Override
    public long carriers(String rule, String value) {
        return memory.carriers(rule, value);
    }

    @Override
    public long carriers() {
        return memory.carriers();
    }
}
