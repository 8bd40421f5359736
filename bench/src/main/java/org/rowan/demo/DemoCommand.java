package org.rowan.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.rowan.allocate.Allocating;
import org.rowan.bench.filing.FileReferrals;
import org.rowan.desk.ListQueue;
import org.rowan.desk.PrintQueue;
import org.rowan.engine.rank.Lane;
import org.rowan.intake.ReceiveItems;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.RowanContext;
import org.rowan.platform.line.TaskQueue;
import org.rowan.statistics.LineFigures;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.ReferralGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./rowan demo}: an installation with invented referrals, filed through the real receiver
 * and ranked.
 */
@CommandLine.Command(
        name = "demo",
        description =
                "Starts everything, files invented referrals, runs the whole line and shows the ranked queue.",
        footer = {"", "Everything in it is invented. Its folder is deleted when it ends."})
public final class DemoCommand implements Command {
    private static final int TOP = 10;

    @Option(
            names = "--referrals",
            paramLabel = "N",
            defaultValue = "2000",
            description = "how many referrals (default: ${DEFAULT-VALUE})")
    private int referrals;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8470",
            description = "port of the desk (default: ${DEFAULT-VALUE}; 0 takes any free one)")
    private int port;

    @Option(names = "--exit", description = "end after the summary")
    private boolean exit;

    @Option(names = "--json", description = "print the summary as JSON")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (referrals < 1 || referrals > 1_000_000) {
            throw new UnusableInput(
                    "that many cannot be filed", "--referrals " + referrals, "1 to 1000000");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter tell = spec.commandLine().getErr();
        ReferralGenerator generator =
                ReferralGenerator.of(Parameters.standard(), seed, Instant.now());
        say(tell, "opening an installation with invented data");
        try (DemoInstallation demo = DemoInstallation.open(port, generator, referrals)) {
            say(
                    tell,
                    "filing " + referrals + " invented referrals at " + demo.address() + "/ispws");
            long start = System.nanoTime();
            FileReferrals.Filed filed =
                    FileReferrals.file(
                            generator,
                            referrals,
                            2,
                            demo.address(),
                            DemoInstallation.SENDER,
                            demo.senderPassword(),
                            done -> {
                                if (done % 500 == 0) {
                                    say(tell, done + " filed");
                                }
                            });
            letter(demo.rooms().get(ReceiveItems.class));
            WaitForTheLine.until(
                    demo.rooms().get(TaskQueue.class),
                    waiting -> say(tell, "the line works: " + waiting));
            DemoSummary summary = summary(demo.rooms(), (System.nanoTime() - start) / 1e9);
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(summary));
            } else {
                print(summary, filed, out);
            }
            out.flush();
            if (!exit) {
                invite(demo.address(), json ? tell : out);
                // Nothing counts this down: Ctrl-C closes the installation and deletes its folder.
                new CountDownLatch(1).await();
            }
        }
        return 0;
    }

    /** Something that no machine can read, so that the list of what needs a person is not empty. */
    private static void letter(ReceiveItems receive) {
        String text =
                """
                Dear Sir or Madam, this is an invented letter. A neighbour at 1 Example Street told me about an account
                named example-landscape-7 at a service called Chatterbox Example. Please call 020 7946 0018.
                """;
        try (InputStream content =
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            receive.receive("letter.txt", content, "upload", "robin", item -> {});
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }

    private static void say(PrintWriter tell, String what) {
        tell.println("rowan: " + what);
        tell.flush();
    }

    private static DemoSummary summary(RowanContext rooms, double seconds) {
        Map<Lane, Long> counts = rooms.get(Allocating.class).countByLane();
        Map<String, Long> byLane = new LinkedHashMap<>();
        counts.forEach((lane, count) -> byLane.put(lane.code(), count));
        LineFigures.Counts figures = rooms.get(LineFigures.class).counts();
        return new DemoSummary(
                figures.received(),
                figures.duplicates(),
                figures.needsAPerson(),
                figures.knownMedia(),
                figures.persons(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                byLane,
                Math.round(seconds * 10) / 10.0,
                rooms.get(ListQueue.class).list(null, null, 0, TOP));
    }

    private static void print(DemoSummary summary, FileReferrals.Filed filed, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%nReceived         %,8d referrals with %,d files%n",
                summary.received(),
                filed.files());
        out.printf(
                Locale.ROOT,
                "Duplicates       %,8d folded, each with its receipt%n",
                summary.duplicates());
        out.printf(Locale.ROOT, "Needs a person   %,8d%n", summary.needsAPerson());
        out.printf(Locale.ROOT, "Known media      %,8d files%n", summary.knownMedia());
        out.printf(Locale.ROOT, "Persons          %,8d%n", summary.persons());
        out.printf(Locale.ROOT, "Cases            %,8d%n", summary.cases());
        summary.casesByLane()
                .forEach((lane, count) -> out.printf(Locale.ROOT, "  %-22s %,8d%n", lane, count));
        out.printf(
                Locale.ROOT,
                "Time             %8.1f s from the first referral to the ranked queue (%.1f s of it filing over HTTP)%n%n",
                summary.seconds(),
                filed.seconds());
        out.println("First " + summary.top().size() + " of the queue:");
        PrintQueue.print(summary.top(), 0, out);
    }

    private static void invite(String address, PrintWriter out) {
        out.println();
        out.println("The desk is at " + address + "/desk");
        out.println(
                "Sign in as one of these; everybody's password is: " + DemoInstallation.PASSWORD);
        for (List<String> person :
                List.of(
                        List.of("robin", "intake and triage"),
                        List.of("sam", "investigator, victim identification"),
                        List.of("alex", "safeguarding lead"),
                        List.of("kim", "team manager"),
                        List.of("jo", "auditor, administrator"))) {
            out.printf(Locale.ROOT, "  %-6s %s%n", person.get(0), person.get(1));
        }
        out.println("Everything here is invented and is deleted when you press Ctrl-C.");
        out.flush();
    }
}
