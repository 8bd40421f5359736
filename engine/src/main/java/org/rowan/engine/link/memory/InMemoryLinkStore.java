package org.rowan.engine.link.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Attention;
import org.rowan.engine.link.Decision;
import org.rowan.engine.link.Key;
import org.rowan.engine.link.LinkStore;
import org.rowan.engine.link.Subject;

/** A link store that lives in memory. */
public final class InMemoryLinkStore implements LinkStore {
    private final LongTable<Subject> subjects = new LongTable<>();
    private final KeyIndex index = new KeyIndex();
    private final LongCounts carriers = new LongCounts();
    private long alone;
    private final Groups groups = new Groups();
    private final Map<Long, Attention> attention = new HashMap<>();
    private final Map<Long, Decision> decisions = new TreeMap<>();
    private final Map<Long, List<Decision>> about = new HashMap<>();

    @Override
    public void put(Subject subject, List<Key> nominating, List<Key> counted) {
        subjects.put(subject.id(), subject.bare());
        long carrier = carrier(subject);
        if (carrier == 0) {
            alone++;
        } else {
            carriers.add(carrier);
        }
        for (Key key : nominating) {
            index.add(
                    hash(key.rule(), key.value()),
                    subject.id(),
                    carrier == 0 ? subject.id() : carrier);
        }
        for (Key key : counted) {
            index.count(hash(key.rule(), key.value()), carrier);
        }
    }

    @Override
    public void remove(Subject subject, List<Key> nominating, List<Key> counted) {
        subjects.remove(subject.id());
        long carrier = carrier(subject);
        if (carrier == 0) {
            alone--;
        } else {
            carriers.remove(carrier);
        }
        for (Key key : nominating) {
            index.remove(
                    hash(key.rule(), key.value()),
                    subject.id(),
                    carrier == 0 ? subject.id() : carrier);
        }
        for (Key key : counted) {
            index.discount(hash(key.rule(), key.value()), carrier);
        }
    }

    /** What counts once in popularity; 0 for an observation that counts by itself. */
    private static long carrier(Subject subject) {
        String carrier = subject.observation().carrier();
        return carrier.isEmpty() ? 0 : hash("carrier", carrier);
    }

    /** A 64-bit hash of rule and value: FNV-1a over the characters, finished as MurmurHash3 is. */
    private static long hash(String rule, String value) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < rule.length(); i++) {
            h = (h ^ rule.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ 0xffff) * 0x100000001b3L;
        for (int i = 0; i < value.length(); i++) {
            h = (h ^ value.charAt(i)) * 0x100000001b3L;
        }
        return LongTable.mix(h) | 1;
    }

    @Override
    public @Nullable Subject subject(long observation) {
        return subjects.get(observation);
    }

    @Override
    public long[] holders(Key key, int most) {
        long[] all = index.holders(hash(key.rule(), key.value()));
        return all.length <= most ? all : Arrays.copyOf(all, most);
    }

    @Override
    public long carriers(String rule, String value) {
        return index.carriers(hash(rule, value));
    }

    @Override
    public long carriers() {
        return alone + carriers.size();
    }

    @Override
    public long personOf(long observation) {
        return groups.personOf(observation);
    }

    @Override
    public long[] members(long person) {
        return groups.members(person);
    }

    @Override
    public void assign(long observation, long person) {
        groups.assign(observation, person);
    }

    @Override
    public long newPerson() {
        return groups.newPerson();
    }

    @Override
    public @Nullable Attention attention(long person) {
        return attention.get(person);
    }

    @Override
    public void attention(long person, @Nullable Attention why) {
        if (why == null) {
            attention.remove(person);
        } else {
            attention.put(person, why);
        }
    }

    @Override
    public boolean held(long person) {
        return false;
    }

    @Override
    public List<Decision> decisions(long observation) {
        return List.copyOf(about.getOrDefault(observation, List.of()));
    }

    @Override
    public @Nullable Decision decision(long id) {
        return decisions.get(id);
    }

    @Override
    public void put(Decision decision) {
        decisions.put(decision.id(), decision);
        for (long observation : new long[] {decision.first(), decision.second()}) {
            about.computeIfAbsent(observation, absent -> new ArrayList<>()).add(decision);
        }
    }

    @Override
    public void removeDecision(long id) {
        Decision gone = decisions.remove(id);
        if (gone != null) {
            for (long observation : new long[] {gone.first(), gone.second()}) {
                List<Decision> left = about.getOrDefault(observation, List.of());
                left.removeIf(decision -> decision.id() == id);
                if (left.isEmpty()) {
                    about.remove(observation);
                }
            }
        }
    }

    /** All persons, ascending. */
    public long[] persons() {
        return groups.persons();
    }
}
