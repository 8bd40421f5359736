package org.rowan.allocate.simulate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.plan.simulate.Policy;
import org.rowan.engine.plan.simulate.Population;
import org.rowan.engine.plan.simulate.Scenario;
import org.rowan.engine.plan.simulate.Shock;
import org.rowan.engine.plan.simulate.Study;
import org.rowan.engine.plan.simulate.StudyResult;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./rowan simulate}: what each way of ordering the work would come to, in an invented force.
 */
@CommandLine.Command(
        name = "simulate",
        description = "Compares ways of ordering the work in an invented force.",
        footer = {
            "",
            "The population is invented and its likelihoods are assumed: nothing here is a claim about the",
            "world until a force supplies outcomes. --markdown and --html run every load, perturbation and",
            "shock (minutes); otherwise one scenario is run."
        })
public final class SimulateCommand implements Command {
    @Option(
            names = "--population",
            paramLabel = "FILE",
            description = "Population in YAML (default: built in).")
    @Nullable Path population;

    @Option(names = "--default-population", description = "Print the built-in population and end.")
    boolean defaultPopulation;

    @Option(
            names = "--policies",
            paramLabel = "A,B",
            description = "Policies to compare (default: all).")
    @Nullable String policies;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "30",
            description = "Number of seeds (default 30).")
    int seeds;

    @Option(
            names = "--days",
            paramLabel = "D",
            description = "Days measured (default: the population's).")
    @Nullable Integer days;

    @Option(
            names = "--load",
            paramLabel = "X",
            defaultValue = "1.5",
            description = "Hours needed by hours there are (default 1.5).")
    double load;

    @Option(
            names = "--perturbation",
            paramLabel = "BITS",
            description = "How far true likelihoods differ (default: the population's).")
    @Nullable Double perturbation;

    @Option(
            names = "--size",
            description = "force (2,400 cases a year) or national (72,000 referrals a year).")
    PopulationFile.@Nullable Size size;

    @Option(
            names = "--shock",
            paramLabel = "NAME",
            defaultValue = "none",
            description = "none, viral-burst, platform-dump, list-outage or wrong-links.")
    String shock = "none";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads (default: all cores); never changes the result.")
    @Nullable Integer threads;

    @Option(names = "--json", description = "One JSON document on standard output.")
    boolean json;

    @Option(
            names = "--markdown",
            description = "The table of the README: every load, perturbation and shock.")
    boolean markdown;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "Write that table into a document, such as docs/simulator.md.")
    @Nullable Path into;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description =
                    "Write a report with plots, without script: every load, perturbation and shock.")
    @Nullable Path html;

    @Option(
            names = "--unseen",
            paramLabel = "FILE",
            description =
                    "Write a CSV that names every item of the chosen scenario that no person saw in time.")
    @Nullable Path unseen;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (defaultPopulation) {
            out.print(PopulationFile.defaultText());
            out.flush();
            return 0;
        }
        Population people = people();
        List<Policy> chosen = chosen();
        Scenario scenario =
                new Scenario(
                        load,
                        perturbation == null ? people.perturbationBits() : perturbation,
                        shock());
        check(scenario);
        TablesIn document = into == null ? null : TablesIn.read(into);
        if (html != null || markdown || document != null) {
            List<StudyResult> grid = grid(people, chosen, scenario.perturbationBits());
            if (html != null) {
                write(html, new HtmlReport(people, grid).page());
            }
            if (document != null) {
                document.write(new MarkdownTable(people, grid).text());
            }
            if (markdown) {
                out.print(new MarkdownTable(people, grid).text());
            }
            if (!json && unseen == null) {
                out.flush();
                return 0;
            }
        }
        StudyResult result = study(people, scenario, chosen);
        if (unseen != null) {
            UnseenCsv.write(unseen, result);
        }
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(new JsonReport(result).node()));
        } else {
            out.print(new TextTable(result).text());
        }
        out.flush();
        return 0;
    }

    private Population people() {
        Population read = PopulationFile.read(population, size);
        if (days == null) {
            return read;
        }
        if (days < 1 || days > 3650) {
            throw new UnusableInput("--days is " + days, "--days", "a number from 1 to 3650");
        }
        return read.measuredFor(days);
    }

    private List<Policy> chosen() {
        if (policies == null) {
            return List.of(Policy.values());
        }
        List<Policy> chosen = new ArrayList<>();
        for (String name : policies.split(",", -1)) {
            chosen.add(
                    Policy.named(name.strip())
                            .orElseThrow(() ->
                                    new UnusableInput(
                                            "there is no policy " + name.strip(),
                                            "--policies",
                                            Arrays.stream(Policy.values())
                                                    .map(Policy::label)
                                                    .collect(Collectors.joining(", ")))));
        }
        return chosen;
    }

    private Shock shock() {
        for (Shock one : Shock.values()) {
            if (one.label().equals(shock.toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        throw new UnusableInput(
                "there is no shock " + shock,
                "--shock",
                Arrays.stream(Shock.values()).map(Shock::label).collect(Collectors.joining(", ")));
    }

    private void check(Scenario scenario) {
        if (seeds < 1 || seeds > 10_000) {
            throw new UnusableInput("--seeds is " + seeds, "--seeds", "a number from 1 to 10000");
        }
        if (!(scenario.load() >= .05 && scenario.load() <= 50)) {
            throw new UnusableInput(
                    "--load is " + scenario.load(), "--load", "a number from 0.05 to 50");
        }
        if (!(scenario.perturbationBits() >= 0 && scenario.perturbationBits() <= 10)) {
            throw new UnusableInput(
                    "--perturbation is " + scenario.perturbationBits(),
                    "--perturbation",
                    "bits from 0 to 10");
        }
        if (threads != null && threads < 1) {
            throw new UnusableInput("--threads is " + threads, "--threads", "a number from 1");
        }
    }

    private List<StudyResult> grid(Population people, List<Policy> chosen, double bits) {
        List<StudyResult> results = new ArrayList<>();
        for (Scenario scenario : Grid.scenarios(bits)) {
            results.add(study(people, scenario, chosen).summed());
        }
        return results;
    }

    private StudyResult study(Population people, Scenario scenario, List<Policy> chosen) {
        String title =
                "load "
                        + scenario.load()
                        + ", perturbation "
                        + scenario.perturbationBits()
                        + ", shock "
                        + scenario.shock().label();
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        PrintWriter err = spec.commandLine().getErr();
        try {
            StudyResult result =
                    new Study(people, workers)
                            .run(
                                    scenario,
                                    chosen,
                                    seeds,
                                    done -> {
                                        err.print(
                                                "\rsimulate: "
                                                        + title
                                                        + ": seed "
                                                        + done
                                                        + " of "
                                                        + seeds);
                                        err.flush();
                                    });
            err.println();
            return result;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private static void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the report cannot be written: " + problem.getClass().getSimpleName(),
                    file.toString(),
                    "a path in a folder that exists and may be written");
        }
    }
}
