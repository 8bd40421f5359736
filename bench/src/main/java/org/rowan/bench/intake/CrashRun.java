package org.rowan.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.rowan.intake.receiving.Senders;
import org.rowan.platform.Profile;
import org.rowan.platform.serve.Door;
import org.rowan.platform.serve.Serving;
import org.rowan.testkit.generate.Parameters;

/**
 * Kills server or database at moments drawn from a seed while referrals come in, starts again, and
 * checks now and then, and in the end, that nothing acknowledged was lost, doubled or left half
 * done.
 *
 * @param times how many kills
 * @param longest the longest time between doors open and kill, in milliseconds
 * @param check after how many kills to check; the end is always checked
 */
record CrashRun(int times, long seed, int longest, int check, Consumer<String> tell) {
    private static final String SENDER = "example";

    /**
     * What was found.
     *
     * @param ofDatabase how many of the kills hit the database
     * @param checked what was looked at in the end, and whether it is as it was promised
     */
    record Found(int ofDatabase, CheckSurvivors.Result checked) {}

    /**
     * Runs in a folder, which is left as it is in the end. In the folder of a run that was broken
     * off it goes on after the last kill.
     */
    Found run(Path folder) throws IOException, InterruptedException {
        QuickReferrals source =
                new QuickReferrals(Parameters.standard().with("files.sides", List.of(64)), seed);
        try (CrashJournal journal = CrashJournal.in(folder, seed)) {
            if (journal.password().isEmpty()) {
                begin(folder, journal);
            }
            tell.accept(journal.kills() == 0 ? "begins" : "goes on after kill " + journal.kills());
            CheckSurvivors.Result checked = CheckSurvivors.Result.NOTHING;
            while (journal.kills() < times && checked.problems().isEmpty()) {
                killUntil(next(journal.kills()), folder, source, journal);
                checked = check(folder, source, journal);
                tell.accept("after kill " + journal.kills() + ": " + checked);
            }
            return new Found(journal.killsOfDatabase(), checked);
        }
    }

    private int next(int kills) {
        return Math.min(times, kills - kills % check + check);
    }

    private void begin(Path folder, CrashJournal journal) throws IOException {
        Files.createDirectories(folder.resolve("keys"));
        try (Serving first = open(folder)) {
            journal.begin(first.rooms().get(Senders.class).add(SENDER, 1_000_000));
        }
    }

    private void killUntil(int last, Path folder, QuickReferrals source, CrashJournal journal)
            throws IOException, InterruptedException {
        KeepFiling filing = new KeepFiling(source, SENDER, journal, 2);
        try {
            while (journal.kills() < last) {
                kill(journal.kills() + 1, folder, filing, journal);
            }
        } finally {
            filing.stop();
        }
    }

    private void kill(int number, Path folder, KeepFiling filing, CrashJournal journal)
            throws IOException, InterruptedException {
        // Drawn anew for each kill, so that a run that goes on later kills at the same moments.
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        long start = System.nanoTime();
        ServerProcess server = ServerProcess.start(folder);
        long opened = System.nanoTime();
        filing.at(server.address());
        // Every other time; else the kill may fall into the first moments of a server.
        if (number % 2 == 0) {
            filing.awaitAnother();
        }
        Thread.sleep(random.nextInt(50, longest));
        boolean database = random.nextBoolean();
        if (database) {
            server.killDatabase();
            Thread.sleep(random.nextInt(200));
        }
        filing.at("");
        server.kill();
        journal.killed(database);
        tell.accept(
                "%d of %d: killed the %s %.1f s after its doors opened, which took %.1f s; %d acknowledged"
                        .formatted(
                                number,
                                times,
                                database ? "database" : "server",
                                (System.nanoTime() - opened) / 1e9,
                                (opened - start) / 1e9,
                                journal.acknowledged().size()));
    }

    private CheckSurvivors.Result check(Path folder, QuickReferrals source, CrashJournal journal)
            throws InterruptedException {
        try (Serving last = open(folder)) {
            return CheckSurvivors.check(last.rooms(), source, journal.acknowledged(), tell);
        }
    }

    private static Serving open(Path folder) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove("ROWAN_DB_URL");
        environment.put("ROWAN_KEYS", ServerProcess.keys(folder).toString());
        return Serving.open(folder.resolve("data"), Door.onLoopback(0), Profile.DEMO, environment);
    }
}
