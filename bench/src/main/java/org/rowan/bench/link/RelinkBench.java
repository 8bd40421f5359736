package org.rowan.bench.link;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rowan.bench.BenchReport;
import org.rowan.bench.Figure;
import org.rowan.bench.ThrowAway;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.Relinking;
import org.rowan.link.model.ModelFiles;
import org.rowan.platform.RowanContext;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./rowan bench relink}: judging everything anew under another model, on PostgreSQL. */
@CommandLine.Command(
        name = "relink",
        description = {
            "Judges generated referrals anew under a changed model, on PostgreSQL.",
            "They are written into a database of its own first, as the line would leave them."
        })
public final class RelinkBench implements Command {
    private static final String OTHER = "bench";

    @Option(
            names = "--referrals",
            defaultValue = "30000",
            description = "Linked before (default: ${DEFAULT-VALUE}).")
    private int referrals;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of the generated referrals (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "One JSON document on standard output.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        if (referrals < 1) {
            throw new UnusableInput("there is nothing to judge", "--referrals", "1 or more");
        }
        CommandLine line = spec.commandLine();
        try (ThrowAway place = ThrowAway.of("relink");
                RowanContext rooms = RowanContext.open(place.data(), place.environment())) {
            new FilledStore(rooms).fill(referrals, seed);
            measure(rooms).print(line.getOut(), json);
        }
        return 0;
    }

    private BenchReport measure(RowanContext rooms) {
        Relinking relinking = rooms.get(Relinking.class);
        BenchReport report =
                new BenchReport("relink").with("referrals", referrals).with("seed", seed);
        long start = System.nanoTime();
        Relinking.Difference difference = relinking.tryOut("bench", other(), words -> {});
        report.with("persons", difference.persons());
        report.with("would merge", difference.merged()).with("would split", difference.split());
        report.add(Figure.alone("relink-dry-run", seconds(start), "s"));

        relinking.announce("bench", other(), "bench");
        Timed timed = new Timed(stage(rooms), relinking);
        start = System.nanoTime();
        rooms.get(Line.class).drain(List.of(timed));
        double all = seconds(start);
        report.with("merged", happened(rooms, "merged")).with("split", happened(rooms, "split"));
        report.add(Figure.alone("relink", all, "s"));
        report.add(Figure.alone("relink-speed", referrals / all, "referrals/s"));
        report.add(Figure.alone("relink-first-turn", timed.first(), "s"));
        report.add(Figure.alone("relink-switch", timed.switching(), "s"));
        report.add(Figure.alone("relink-longest-other-turn", timed.longestOther(), "s"));
        return report;
    }

    /** How often the switch to the other model wrote an event of a kind. */
    private static long happened(RowanContext rooms, String kind) {
        return rooms.get(JdbcClient.class)
                .sql("select count(*) from link.event where kind = ? and model = ?")
                .params(kind, ModelFiles.REFERRALS + " " + OTHER)
                .query(Long.class)
                .single();
    }

    /**
     * The shipped model changed so that it joins some and parts some: a mailbox joins whether or
     * not a service checked it, one of three holders or more does not, and a telephone says little.
     */
    private static String other() {
        String text =
                ModelFiles.shippedText(ModelFiles.REFERRALS)
                        .replaceFirst("version: '[^']*'", "version: '" + OTHER + "'")
                        .replace(
                                "bits: 21, frequency: {perDoubling: 0.8}",
                                "bits: 21, frequency: {perDoubling: 16}")
                        .replace(
                                "bits: 15, frequency: {perDoubling: 2}, evidence: corroborating}",
                                "bits: 20, frequency: {perDoubling: 2}, evidence: identifying}");
        for (String bits : List.of("17", "16", "9")) {
            text =
                    text.replace(
                            "bits: %s, frequency: {perDoubling: 2}, evidence: corroborating}"
                                    .formatted(bits),
                            "bits: 2, evidence: corroborating}");
        }
        return text;
    }

    private static Stage stage(RowanContext rooms) {
        return rooms.all(Stage.class).stream()
                .filter(stage -> stage.name().equals("relink"))
                .findFirst()
                .orElseThrow();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** The stage with a note of how long each turn took. */
    private static final class Timed implements Stage {
        private final Stage stage;
        private final Relinking relinking;
        private final List<Double> turns = new ArrayList<>();
        private int switched = -1;

        Timed(Stage stage, Relinking relinking) {
            this.stage = stage;
            this.relinking = relinking;
        }

        /** The turn that fills the memory, in seconds. */
        double first() {
            return turns.getFirst();
        }

        /** The turn that wrote down what is different, while which new referrals wait. */
        double switching() {
            return switched < 0 ? 0 : turns.get(switched);
        }

        /** The longest of the others: for so long linking may be held up. */
        double longestOther() {
            return IntStream.range(1, turns.size())
                    .filter(turn -> turn != switched)
                    .mapToDouble(turns::get)
                    .max()
                    .orElse(0);
        }

        @Override
        public String name() {
            return stage.name();
        }

        @Override
        public int batch() {
            return stage.batch();
        }

        @Override
        public boolean alone() {
            return stage.alone();
        }

        @Override
        public void work(List<Long> subjects) {
            boolean waited = relinking.progress().waiting() != null;
            long start = System.nanoTime();
            stage.work(subjects);
            turns.add(seconds(start));
            if (waited && relinking.progress().waiting() == null) {
                switched = turns.size() - 1;
            }
        }
    }
}
