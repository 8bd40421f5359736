package org.rowan.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rowan.engine.link.Decision.Verdict;

/** What holds after any sequence of operations; the seed of a sequence is in its message. */
class RandomSequencesTest {
    private static final int SEQUENCES = 10_000;
    private static final int STEPS = 14;

    @Test
    @DisplayName(
            "the events alone rebuild the live partition, and the same operations give it again, bit for bit")
    void replay() {
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            World live = run(seed);
            assertThat(live.told()).as("events, seed %d", seed).isEqualTo(live.live());
            if (seed % 10 == 0) {
                assertThat(run(seed).live()).as("second run, seed %d", seed).isEqualTo(live.live());
            }
        }
    }

    private static World run(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        World world = new World(SmallModel.model());
        for (int step = 1; step <= STEPS; step++) {
            world.step(random, step);
        }
        return world;
    }

    @Test
    @DisplayName("no child is ever with a reported person but by an account or a person's word")
    void roles() {
        for (long seed = 1; seed <= SEQUENCES / 5; seed++) {
            World world = run(seed);
            for (long person : world.store.persons()) {
                for (long a : world.store.members(person)) {
                    for (long b : world.store.members(person)) {
                        assertThat(a >= b || together(world, a, b))
                                .as("seed %d, %d and %d", seed, a, b)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static boolean together(World world, long a, long b) {
        boolean vetoed = !world.linker.explain(a, b).vetoes().isEmpty();
        long person = world.store.personOf(a);
        boolean decided =
                java.util.Arrays.stream(world.store.members(person))
                        .anyMatch(member -> !world.store.decisions(member).isEmpty());
        return !vetoed || decided || world.store.attention(person) != null;
    }

    @Test
    @DisplayName("un-linking two and taking it back, or linking them again, restores what was")
    void unlinkAndRelink() {
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            World world = new World(SmallModel.model());
            SplittableRandom random = new SplittableRandom(seed);
            World.inserted(world, clear(random));
            TreeSet<String> before = world.groups();
            long a = 1 + random.nextInt(12);
            long[] others = world.store.members(world.store.personOf(a));
            long b = others[random.nextInt(others.length)];
            if (a == b) {
                continue;
            }
            world.linker.decide(new Decision(1, Verdict.NOT_THE_SAME, a, b, "two phones", 1));
            assertThat(world.store.personOf(a))
                    .as("seed %d", seed)
                    .isNotEqualTo(world.store.personOf(b));
            world.linker.withdraw(1);
            if (random.nextBoolean()) {
                world.linker.decide(new Decision(2, Verdict.SAME, a, b, "one phone after all", 2));
            }
            assertThat(world.groups()).as("seed %d, %d and %d", seed, a, b).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("the order of independent inserts does not matter above the hysteresis band")
    void order() {
        for (long seed = 1; seed <= SEQUENCES; seed++) {
            List<Observation> observations = clear(new SplittableRandom(seed));
            World first = new World(SmallModel.model());
            World.inserted(first, observations);
            List<Observation> shuffled = new ArrayList<>(observations);
            Collections.shuffle(shuffled, new Random(seed));
            World second = new World(SmallModel.model());
            World.inserted(second, shuffled);
            assertThat(second.groups()).as("seed %d", seed).isEqualTo(first.groups());
        }
    }

    /**
     * Twelve observations of four persons who are clearly themselves: one account each, or one
     * handle and birth date.
     */
    private static List<Observation> clear(SplittableRandom random) {
        List<Observation> observations = new ArrayList<>();
        for (long id = 1; id <= 12; id++) {
            int who = random.nextInt(4);
            List<Identifier> identifiers =
                    who % 2 == 0
                            ? List.of(Identifier.of("account", "account" + who))
                            : List.of(
                                    Identifier.of("handle", "handle" + who),
                                    Identifier.of("dob", "197" + who + "-05-0" + who));
            observations.add(new Observation(id, Role.REPORTED, "person" + who, id, identifiers));
        }
        return observations;
    }
}
