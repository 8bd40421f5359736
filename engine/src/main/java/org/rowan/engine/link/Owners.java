package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.model.KeyRule;
import org.rowan.engine.link.model.LinkModel;

/**
 * How many owners a value has, as far as its carriers can be told apart: accounts that carry it and
 * share another value of a kind that is owned, such as a mailbox or a handle, count once.
 *
 * <p>Else whoever has many accounts makes everything that belongs to him popular, and hides behind
 * it. The number depends on the observations that hold the value alone, never on the partition, so
 * it can be taken back and does not depend on the order in which they came.
 */
final class Owners implements Popularity {
    /** Carriers above which they are not told apart any more: a household has fewer accounts. */
    private static final int TOO_MANY = 100;

    /** Values whose owners are remembered at most. */
    private static final int REMEMBERED = 20_000;

    private final LinkStore store;
    private final Keys keys;
    private final Set<String> owned = new HashSet<>();
    private final Map<Key, Groups> known = new HashMap<>();

    Owners(LinkModel model, LinkStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
        for (KeyRule rule : model.keys()) {
            if (rule.owned()) {
                owned.add(rule.name());
            }
        }
    }

    @Override
    public long carriers(String rule, String value) {
        long carriers = store.carriers(rule, value);
        if (carriers <= 2 || carriers > TOO_MANY || !owned.contains(rule)) {
            return carriers;
        }
        Key key = new Key(rule, value);
        Groups groups = known.get(key);
        if (groups == null) {
            groups = new Groups();
            for (long holder : store.holders(key, Integer.MAX_VALUE)) {
                Subject subject = store.subject(holder);
                if (subject != null) {
                    groups.add(key, subject.observation(), keys.of(subject.observation()), owned);
                }
            }
            if (known.size() == REMEMBERED) {
                known.clear();
            }
            known.put(key, groups);
        }
        return groups.count();
    }

    @Override
    public long carriers() {
        return store.carriers();
    }

    /** Takes in that an observation with these keys came into the store. */
    void came(Observation observation, List<Key> nominating) {
        for (Key key : nominating) {
            Groups groups = owned.contains(key.rule()) ? known.get(key) : null;
            if (groups != null && store.carriers(key.rule(), key.value()) > TOO_MANY) {
                known.remove(key);
            } else if (groups != null) {
                groups.add(key, observation, nominating, owned);
            }
        }
    }

    /** Takes in that an observation with these keys left the store. */
    void went(List<Key> nominating) {
        nominating.forEach(known::remove);
    }

    /** The carriers of one value, those of one owner in one group. */
    private static final class Groups {
        private final Map<String, Integer> number = new HashMap<>();
        private final List<Integer> up = new ArrayList<>();
        private final Map<Key, Integer> first = new HashMap<>();
        private int count;

        void add(Key key, Observation observation, List<Key> all, Set<String> owned) {
            String carrier =
                    observation.carrier().isEmpty()
                            ? "#" + observation.id()
                            : observation.carrier();
            Integer at = number.get(carrier);
            if (at == null) {
                at = up.size();
                number.put(carrier, at);
                up.add(at);
                count++;
            }
            for (Key other : all) {
                if (owned.contains(other.rule()) && !other.equals(key)) {
                    unite(at, first.putIfAbsent(other, at));
                }
            }
        }

        private void unite(int one, @Nullable Integer other) {
            if (other != null && root(one) != root(other)) {
                up.set(root(one), root(other));
                count--;
            }
        }

        private int root(int carrier) {
            int at = carrier;
            while (up.get(at) != at) {
                at = up.get(at);
            }
            return at;
        }

        int count() {
            return count;
        }
    }
}
