package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rowan.engine.link.Decision.Verdict;
import org.rowan.engine.link.memory.InMemoryLinkStore;
import org.rowan.engine.link.model.LinkModel;

/** A linker with its store, and the partition as its events alone tell it. */
final class World {
    final InMemoryLinkStore store = new InMemoryLinkStore();
    final Linker linker;
    private final Map<Long, Long> told = new TreeMap<>();
    private final Map<Long, Observation> alive = new TreeMap<>();
    final List<Long> decided = new ArrayList<>();

    World(LinkModel model) {
        linker = new Linker(model, store);
    }

    /** One operation drawn at random; the same draws give the same operations. */
    void step(SplittableRandom random, long time) {
        List<Long> ids = List.copyOf(alive.keySet());
        int kind = random.nextInt(10);
        if (ids.size() < 2 || kind < 4) {
            Observation observation = observation(random, time);
            alive.put(observation.id(), observation);
            hear(linker.insert(observation));
        } else if (kind < 5) {
            Observation before =
                    alive.getOrDefault(
                            ids.get(random.nextInt(ids.size())), observation(random, time));
            Observation corrected = observation(random, before.id());
            alive.put(before.id(), corrected);
            hear(linker.correct(corrected));
        } else if (kind < 6) {
            long gone = ids.get(random.nextInt(ids.size()));
            alive.remove(gone);
            hear(linker.erase(gone));
        } else if (kind < 9 || decided.isEmpty()) {
            long a = ids.get(random.nextInt(ids.size()));
            long b = ids.get(random.nextInt(ids.size()));
            if (a != b) {
                decided.add(time);
                Verdict verdict = random.nextBoolean() ? Verdict.SAME : Verdict.NOT_THE_SAME;
                hear(linker.decide(new Decision(time, verdict, a, b, "seen", time)));
            }
        } else {
            Long decision = decided.remove(random.nextInt(decided.size()));
            if (store.decision(decision) != null) {
                hear(linker.withdraw(decision));
            }
        }
    }

    /** An observation with a few values out of a few, so that much is shared. */
    private static Observation observation(SplittableRandom random, long id) {
        List<Identifier> identifiers = new ArrayList<>();
        for (String field : List.of("account", "email", "handle", "ip")) {
            if (random.nextInt(3) > 0) {
                identifiers.add(Identifier.of(field, field + random.nextInt(4)));
            }
        }
        if (random.nextBoolean()) {
            identifiers.add(
                    Identifier.of(
                            "dob",
                            "19" + (70 + random.nextInt(3)) + "-03-0" + (1 + random.nextInt(2))));
        }
        return new Observation(
                id, random.nextInt(5) == 0 ? Role.CHILD : Role.REPORTED, "", id, identifiers);
    }

    /** Takes the difference from the events, and from nothing else. */
    void hear(Outcome outcome) {
        for (LinkEvent event : outcome.events()) {
            switch (event) {
                case LinkEvent.Created created -> told.put(created.observation(), created.person());
                case LinkEvent.Linked linked -> told.put(linked.observation(), linked.person());
                case LinkEvent.Merged merged ->
                        merged.moved().forEach(moved -> told.put(moved, merged.kept()));
                case LinkEvent.Split split ->
                        split.moved().forEach(moved -> told.put(moved, split.person()));
                case LinkEvent.Erased erased -> told.remove(erased.observation());
                default -> {}
            }
        }
    }

    /** Observation to person, as the events told it. */
    Map<Long, Long> told() {
        return told;
    }

    /** Observation to person, as the store has it. */
    Map<Long, Long> live() {
        Map<Long, Long> live = new TreeMap<>();
        for (long person : store.persons()) {
            for (long member : store.members(person)) {
                live.put(member, person);
            }
        }
        return live;
    }

    /** The groups without the persons' numbers. */
    TreeSet<String> groups() {
        TreeSet<String> groups = new TreeSet<>();
        for (long person : store.persons()) {
            groups.add(Arrays.toString(store.members(person)));
        }
        return groups;
    }

    /** The groups by the values that their members share, for worlds whose ids differ. */
    static Map<Long, Long> inserted(World world, List<Observation> observations) {
        observations.forEach(observation -> world.hear(world.linker.insert(observation)));
        return new HashMap<>(world.live());
    }
}
