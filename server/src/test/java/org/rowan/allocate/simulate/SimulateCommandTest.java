package org.rowan.allocate.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./rowan simulate} as it is typed, on a small population. */
class SimulateCommandTest {
    @TempDir Path folder;
    private Path population;

    @BeforeEach
    void write() throws IOException {
        population = folder.resolve("small.yaml");
        Files.writeString(
                population,
                PopulationFile.defaultText()
                        .replace("perYear: 2400", "perYear: 500")
                        .replace("horizonDays: 365", "horizonDays: 60")
                        .replace("warmupDays: 120", "warmupDays: 20"));
    }

    @Test
    void theJsonHasTheFieldsOthersRead() {
        JsonNode report =
                JsonMapper.shared()
                        .readTree(run("--json", "--load", "3", "--policies", "fifo,rowan,oracle"));
        assertThat(report.get("population").asString()).isEqualTo("default");
        assertThat(report.get("seeds").asInt()).isEqualTo(2);
        assertThat(report.get("days").asInt()).isEqualTo(60);
        assertThat(report.get("load").asDouble()).isEqualTo(3, within(1e-9));
        assertThat(report.get("warning").asString()).contains("Invented population");
        List<String> names = new ArrayList<>();
        for (JsonNode policy : report.get("policies")) {
            names.add(policy.get("name").asString());
            for (String interval :
                    List.of(
                            "harmDaysAvertedPer1000Hours",
                            "childrenProtectedPer1000Hours",
                            "gapClosed")) {
                assertThat(policy.get(interval).get("low").asDouble())
                        .isLessThanOrEqualTo(policy.get(interval).get("mean").asDouble());
            }
            assertThat(policy.get("dangerMinutesToSeen").has("median")).isTrue();
            assertThat(policy.get("dangerMinutesToSeen").has("p99")).isTrue();
            assertThat(policy.get("dangerMinutesToSeen").has("max")).isTrue();
        }
        assertThat(names).containsExactly("fifo", "rowan", "oracle");
    }

    @Test
    void theAlarmIsToldWithWhatWasDoneAndEveryItemIsSeenInTimeOrNamed() throws IOException {
        Path unseen = folder.resolve("unseen.csv");
        JsonNode report =
                JsonMapper.shared()
                        .readTree(
                                run(
                                        "--json",
                                        "--load",
                                        "6",
                                        "--days",
                                        "365",
                                        "--policies",
                                        "fifo,rowan",
                                        "--unseen",
                                        unseen.toString()));
        JsonNode alarm = report.get("policies").get(1).get("dangerAlarm");
        assertThat(alarm.get("daysPerYear").asDouble()).isPositive();
        assertThat(alarm.get("done").asString()).contains("alarmed", "value per hour");
        assertThat(alarm.get("daysUntilBegun").has("max")).isTrue();
        List<String> lines = Files.readAllLines(unseen);
        assertThat(lines.getFirst()).startsWith("policy,seed,case,lane,level,age-band");
        for (JsonNode policy : report.get("policies")) {
            JsonNode looks = policy.get("seenInTime");
            double listed = looks.get("listedPerYear").asDouble();
            assertThat(looks.get("inTimePerYear").asDouble() + listed)
                    .isCloseTo(looks.get("itemsPerYear").asDouble(), within(1e-6));
            String name = policy.get("name").asString() + ",";
            assertThat(lines.stream().filter(line -> line.startsWith(name)).count())
                    .as("two seeds of a year each")
                    .isEqualTo(Math.round(2 * listed));
            for (String by : List.of("Fate", "Lane", "Level", "AgeBand")) {
                double sum = 0;
                for (JsonNode one : looks.get("listedBy" + by)) {
                    sum += one.asDouble();
                }
                assertThat(sum).as(by).isCloseTo(listed, within(1e-6));
            }
        }
    }

    @Test
    void theSameIsPrintedOnAnyNumberOfThreads() {
        assertThat(run("--threads", "1")).isEqualTo(run("--threads", "3"));
    }

    @Test
    void theTablesAreWrittenBetweenTheirMarksAndTheRestOfTheDocumentStays() throws IOException {
        Path document = folder.resolve("page.md");
        Files.writeString(
                document, "before\n" + TablesIn.BEGIN + "\nold\n" + TablesIn.END + "\nafter\n");
        run(
                "--into",
                document.toString(),
                "--policies",
                "fifo,four-level-fifo,rowan",
                "--days",
                "130");
        assertThat(Files.readString(document))
                .startsWith("before\n" + TablesIn.BEGIN)
                .endsWith(TablesIn.END + "\nafter\n")
                .contains("| `rowan` |")
                .doesNotContain("old\n");
    }

    @Test
    void aDocumentWithoutAPlaceForTheTablesIsToldBeforeTheWork() throws IOException {
        Path document = Files.writeString(folder.resolve("page.md"), "nothing here");
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> TablesIn.read(document))
                .satisfies(problem -> assertThat(problem.tryThis()).contains(TablesIn.BEGIN));
    }

    @Test
    void theTableAndTheReportSayThatThePopulationIsInvented() throws IOException {
        Path html = folder.resolve("report.html");
        String table =
                run(
                        "--markdown",
                        "--html",
                        html.toString(),
                        "--policies",
                        "fifo,four-level-fifo,rowan",
                        "--days",
                        "130");
        String page = Files.readString(html);
        assertThat(table)
                .startsWith("**Invented population")
                .contains("| `rowan` |", "viral-burst", "load 0.7", "| case ");
        assertThat(page)
                .contains("Invented population", "<svg", "</html>")
                .doesNotContain("<script", "http");
    }

    @Test
    void theDefaultPopulationCanBePrintedAndReadBack() {
        assertThat(run("--default-population")).isEqualTo(PopulationFile.defaultText());
    }

    private String run(String... options) {
        StringWriter out = new StringWriter();
        List<String> arguments =
                new ArrayList<>(List.of("--population", population.toString(), "--seeds", "2"));
        arguments.addAll(List.of(options));
        CommandLine line = new CommandLine(new SimulateCommand());
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            throw problem;
        });
        int status = line.execute(arguments.toArray(String[]::new));
        assertThat(status).isZero();
        return out.toString();
    }
}
