package org.rowan.engine.link.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Key;
import org.rowan.engine.link.Linker;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.Scorer;
import org.rowan.engine.link.Subject;
import org.rowan.engine.link.memory.InMemoryLinkStore;
import org.rowan.engine.link.model.KeyRule;
import org.rowan.engine.link.model.LinkModel;

/**
 * The observations a model is estimated from, with the candidates that its keys find among them.
 */
final class Corpus {
    private final LinkModel model;
    private final Scorer scorer;
    private final Linker linker;
    private final List<Subject> subjects = new ArrayList<>();
    private final @Nullable List<String> truth;

    /** Takes observations in the order of their ids, and who each truly is, where that is known. */
    Corpus(LinkModel model, List<Observation> observations, @Nullable List<String> truth) {
        this.model = model;
        this.truth = truth;
        InMemoryLinkStore store = new InMemoryLinkStore();
        this.linker = new Linker(model, store);
        this.scorer = new Scorer(model, store);
        for (Observation observation : observations) {
            linker.index(observation);
            subjects.add(scorer.prepare(observation));
        }
    }

    int size() {
        return subjects.size();
    }

    /** Pairs drawn at random: nearly all of them of different persons. */
    PairTable random(int pairs, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PairTable table = new PairTable(model.comparisons().size());
        while (table.size() < pairs) {
            int a = random.nextInt(size());
            int b = random.nextInt(size());
            if (a != b) {
                add(table, a, b, 1);
            }
        }
        return table;
    }

    /** All pairs that one key rule nominates, at most so many, taken evenly. */
    PairTable nominated(KeyRule rule, int most, long seed) {
        return table(sample(pairs(List.of(rule)), most, seed));
    }

    /**
     * All pairs that any key rule nominates, all true pairs, and a random sample of all others,
     * weighted so that it stands for them: without these, a comparison that nominates nobody would
     * look as if it spoke for the same person.
     */
    PairTable labelled(List<String> persons, int sample, long seed) {
        long[] known = sorted(concat(pairs(model.keys()), truePairs(persons)));
        PairTable table = table(known);
        double others = size() * (size() - 1.0) / 2 - known.length;
        SplittableRandom random = new SplittableRandom(seed);
        for (int drawn = 0; drawn < sample; ) {
            int a = random.nextInt(size());
            int b = random.nextInt(size());
            long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
            if (a != b && Arrays.binarySearch(known, pair) < 0) {
                add(table, a, b, others / sample);
                drawn++;
            }
        }
        return table;
    }

    /** How many different pairs some rules nominate. */
    long count(List<KeyRule> rules) {
        return pairs(rules).length;
    }

    private PairTable table(long[] pairs) {
        PairTable table = new PairTable(model.comparisons().size());
        for (long pair : pairs) {
            add(table, (int) (pair >>> 32), (int) pair, 1);
        }
        return table;
    }

    private void add(PairTable table, int a, int b, double weight) {
        boolean same = truth != null && truth.get(a).equals(truth.get(b));
        table.add(scorer, subjects.get(a), subjects.get(b), size(), same, weight);
    }

    private long[] pairs(List<KeyRule> rules) {
        Map<Key, List<Integer>> holders = new HashMap<>();
        List<String> names = rules.stream().map(KeyRule::name).toList();
        for (int i = 0; i < subjects.size(); i++) {
            for (Key key : linker.nominating(subjects.get(i).observation())) {
                if (names.contains(key.rule())) {
                    holders.computeIfAbsent(key, absent -> new ArrayList<>()).add(i);
                }
            }
        }
        LongList pairs = new LongList();
        for (KeyRule rule : rules) {
            holders.forEach((key, list) -> {
                if (key.rule().equals(rule.name()) && list.size() <= rule.cap()) {
                    pairs.addAllOf(list);
                }
            });
        }
        return sorted(pairs.toArray());
    }

    private static long[] truePairs(List<String> truth) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < truth.size(); i++) {
            members.computeIfAbsent(truth.get(i), absent -> new ArrayList<>()).add(i);
        }
        LongList pairs = new LongList();
        members.values().forEach(pairs::addAllOf);
        return pairs.toArray();
    }

    /**
     * Sorted and without repetition, so that a sample does not depend on the order of any table.
     */
    private static long[] sorted(long[] pairs) {
        return Arrays.stream(pairs).sorted().distinct().toArray();
    }

    private static long[] concat(long[] a, long[] b) {
        long[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static long[] sample(long[] pairs, int most, long seed) {
        if (pairs.length <= most) {
            return pairs;
        }
        SplittableRandom random = new SplittableRandom(seed);
        long[] drawn = new long[most];
        for (int i = 0; i < most; i++) {
            drawn[i] = pairs[random.nextInt(pairs.length)];
        }
        return drawn;
    }

    private static final class LongList {
        private long[] values = new long[1024];
        private int size;

        void addAllOf(List<Integer> members) {
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    if (size == values.length) {
                        values = Arrays.copyOf(values, size * 2);
                    }
                    values[size++] = (long) members.get(i) << 32 | members.get(j);
                }
            }
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
