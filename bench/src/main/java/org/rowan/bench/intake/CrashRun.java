package org.rowan.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.rowan.demo.WaitForTheLine;
import org.rowan.intake.receiving.Senders;
import org.rowan.platform.Profile;
import org.rowan.platform.line.TaskQueue;
import org.rowan.platform.serve.Door;
import org.rowan.platform.serve.Serving;
import org.rowan.testkit.generate.Parameters;

/**
 * Kills server or database at moments drawn from a seed while referrals come in, starts again, and
 * checks in the end that nothing acknowledged was lost, doubled or left half done.
 *
 * @param times how many kills
 * @param longest the longest time between doors open and kill, in milliseconds
 */
record CrashRun(int times, long seed, int longest, Consumer<String> tell) {
    private static final String SENDER = "example";

    /**
     * What was found.
     *
     * @param acknowledged how many referrals were acknowledged
     * @param ofDatabase how many of the kills hit the database
     * @param problems empty when all is well
     */
    record Found(long acknowledged, int ofDatabase, List<String> problems) {}

    /** Runs in a folder, which is left as it is in the end. */
    Found run(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("keys"));
        QuickReferrals source =
                new QuickReferrals(Parameters.standard().with("files.sides", List.of(64)), seed);
        String password;
        try (Serving first = open(folder)) {
            password = first.rooms().get(Senders.class).add(SENDER, 1_000_000);
        }
        SplittableRandom random = new SplittableRandom(seed);
        KeepFiling filing = new KeepFiling(source, SENDER, password, 2);
        int ofDatabase = 0;
        for (int i = 1; i <= times; i++) {
            ServerProcess server = ServerProcess.start(folder);
            filing.at(server.address());
            // Every other time; else the kill may fall into the first moments of a server.
            if (i % 2 == 0) {
                filing.awaitAnother();
            }
            Thread.sleep(random.nextInt(50, longest));
            boolean database = random.nextBoolean();
            if (database) {
                ofDatabase++;
                server.killDatabase();
                Thread.sleep(random.nextInt(200));
            }
            filing.at("");
            server.kill();
            tell.accept(
                    i
                            + " of "
                            + times
                            + ": killed "
                            + (database ? "the database" : "the server")
                            + " after "
                            + filing.acknowledged().size()
                            + " acknowledgements");
        }
        filing.stop();
        try (Serving last = open(folder)) {
            WaitForTheLine.until(
                    last.rooms().get(TaskQueue.class),
                    waiting -> tell.accept("the line works: " + waiting));
            Map<Long, Long> acknowledged = filing.acknowledged();
            return new Found(
                    acknowledged.size(),
                    ofDatabase,
                    CheckSurvivors.problems(last.rooms(), source, acknowledged));
        }
    }

    private static Serving open(Path folder) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove("ROWAN_DB_URL");
        environment.put("ROWAN_KEYS", ServerProcess.keys(folder).toString());
        return Serving.open(folder.resolve("data"), Door.onLoopback(0), Profile.DEMO, environment);
    }
}
