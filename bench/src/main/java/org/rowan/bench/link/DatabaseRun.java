package org.rowan.bench.link;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rowan.bench.ThrowAway;
import org.rowan.intake.ReceiveItems;
import org.rowan.platform.RowanContext;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.ReferralGenerator;

/**
 * The stage {@code link} on a PostgreSQL of its own on the same machine: claiming, reading the
 * reports, linking, log, projection, audit and commit.
 *
 * @param perSecond referrals a second in the stage's own batches
 * @param p50 milliseconds for a referral in a transaction of its own, the middle one
 * @param p99 the same, of which one in a hundred is slower
 */
record DatabaseRun(double perSecond, double p50, double p99) {
    private static final int WARM_UP = 1_500;

    /**
     * Fills the tables with {@code filled} referrals, receives {@code stored} more, links them in
     * batches, then {@code timed} one by one.
     */
    static DatabaseRun of(ThrowAway place, int filled, int stored, int timed, long seed) {
        try (RowanContext rooms = RowanContext.open(place.data(), place.environment())) {
            if (filled > 0) {
                new FilledStore(rooms).fill(filled, seed + 1);
            }
            ReferralGenerator generator =
                    ReferralGenerator.of(Parameters.standard(), seed).withoutFiles();
            receive(rooms, generator, 0, WARM_UP);
            match(rooms);
            // Fills the linker's memory and lets the compiler work; not counted.
            rooms.get(Line.class).drain(List.of(stage(rooms, "link")));
            receive(rooms, generator, WARM_UP, stored);
            match(rooms);
            long start = System.nanoTime();
            rooms.get(Line.class).drain(List.of(stage(rooms, "link")));
            double perSecond = stored / ((System.nanoTime() - start) / 1e9);
            receive(rooms, generator, stored + WARM_UP, timed + 1);
            match(rooms);
            OneByOne one = new OneByOne(stage(rooms, "link"));
            rooms.get(Line.class).drain(List.of(one));
            double[] taken = one.milliseconds();
            return new DatabaseRun(
                    perSecond, taken[taken.length / 2], taken[(int) (taken.length * 0.99)]);
        }
    }

    private static void match(RowanContext rooms) {
        rooms.get(Line.class).drain(List.of(stage(rooms, "match")));
    }

    private static Stage stage(RowanContext rooms, String name) {
        return rooms.all(Stage.class).stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void receive(
            RowanContext rooms, ReferralGenerator generator, long from, int many) {
        for (long i = from; i < from + many; i++) {
            try {
                rooms.get(ReceiveItems.class)
                        .receive(
                                i + ".json",
                                new ByteArrayInputStream(generator.referral(i).cyberTipJson()),
                                "command",
                                "bench",
                                item -> {});
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /** The stage with a transaction for each referral; from start to start, commit included. */
    private static final class OneByOne implements Stage {
        private final Stage stage;
        private final List<Long> starts = new ArrayList<>();

        OneByOne(Stage stage) {
            this.stage = stage;
        }

        @Override
        public String name() {
            return stage.name();
        }

        @Override
        public int batch() {
            return 1;
        }

        @Override
        public boolean alone() {
            return stage.alone();
        }

        @Override
        public void work(List<Long> subjects) {
            starts.add(System.nanoTime());
            stage.work(subjects);
        }

        /** Ascending. */
        double[] milliseconds() {
            double[] taken = new double[starts.size() - 1];
            for (int i = 0; i < taken.length; i++) {
                taken[i] = (starts.get(i + 1) - starts.get(i)) / 1e6;
            }
            Arrays.sort(taken);
            return taken;
        }
    }
}
