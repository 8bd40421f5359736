package org.rowan.bench.intake;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rowan.bench.BenchReport;
import org.rowan.bench.Figure;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./rowan bench crash}: kills server and database under load and looks for losses. */
@CommandLine.Command(
        name = "crash",
        description =
                "Kills server and database at random moments under load and looks for losses.")
public final class CrashCommand implements Command {
    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "200",
            description = "how many kills (default: ${DEFAULT-VALUE})")
    private int times;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "seed of the moments (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--longest",
            paramLabel = "MS",
            defaultValue = "5000",
            description = "longest time from doors open to kill (default: ${DEFAULT-VALUE} ms)")
    private int longest;

    @Option(
            names = "--check",
            paramLabel = "N",
            defaultValue = "50",
            description = "looks for losses after each N kills (default: ${DEFAULT-VALUE})")
    private int check;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "a folder of its own; the run goes on when one was broken off in it")
    private @Nullable Path in;

    @Option(names = "--json", description = "print one JSON document")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (times < 1 || longest <= 50 || check < 1) {
            throw new UnusableInput(
                    "there is nothing to kill",
                    "--times",
                    "a number above 0, --longest above 50, --check above 0");
        }
        CrashRun.Found found = run();
        BenchReport report =
                new BenchReport("crash").with("seed", seed).with("longest (ms)", longest);
        CheckSurvivors.Result checked = found.checked();
        report.add(Figure.alone("kills", times, ""));
        report.add(Figure.alone("kills-of-the-database", found.ofDatabase(), ""));
        report.add(Figure.alone("acknowledged", checked.referrals(), "referrals"));
        report.add(Figure.alone("acknowledged-files", checked.files(), "files"));
        report.add(Figure.alone("log-verified", checked.entries(), "entries"));
        report.add(Figure.alone("problems", checked.problems().size(), ""));
        PrintWriter out = spec.commandLine().getOut();
        report.print(out, json);
        out.flush();
        checked.problems().forEach(problem -> System.err.println("crash: " + problem));
        return checked.problems().isEmpty() ? 0 : 1;
    }

    private CrashRun.Found run() throws InterruptedException {
        try {
            Path folder = in == null ? Files.createTempDirectory("rowan-crash-") : in;
            System.err.println(
                    "crash: in " + folder + ", which is kept; --in " + folder + " goes on there");
            return new CrashRun(
                            times,
                            seed,
                            longest,
                            check,
                            said -> System.err.println("crash: " + said))
                    .run(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
