package org.rowan.allocate.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.allocate.simulate.AssumedWorld;
import org.rowan.engine.plan.EffortTable;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine;

/** A new effort table is a new file that says what it rests on, and is never used by itself. */
class EffortCommandTest {
    @TempDir Path folder;

    @Test
    void theShippedTableIsWhatTheAssumedWorldTakes() {
        EffortTable shipped = EffortFile.read(null);
        assertThat(AssumedWorld.knowledge(shipped).truths())
                .isEqualTo(AssumedWorld.knowledge().truths());
    }

    @Test
    void anotherTableChangesWhatAnHourBuys() {
        EffortTable slower =
                EffortFile.parse(
                        "test",
                        new StringReader(
                                EffortFile.shipped()
                                        .replace("medianHours: 70", "medianHours: 140")));
        assertThat(AssumedWorld.knowledge(slower).truths().getFirst().hours()).isEqualTo(140);
    }

    @Test
    void hoursThatCasesTookMakeANewFileAndTheOldOneStays() throws IOException {
        Path worked = folder.resolve("closed.csv");
        Files.writeString(worked, "kind,hours\ncontact,120\ncontact,140\n\nspam,2\n");
        Path out = folder.resolve("next.yaml");
        String printed = run("estimate", worked, "--out", out, "--table-version", "2026-11");

        EffortTable next = EffortFile.read(out);
        assertThat(next.version()).isEqualTo("2026-11");
        assertThat(next.from()).isEqualTo("assumed-1");
        assertThat(next.efforts().getFirst().medianHours()).isBetween(70.0, 90.0);
        assertThat(next.efforts().getFirst().outcomes()).isEqualTo(2);
        assertThat(printed).contains("contact").contains("effort.table");
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() -> run("estimate", worked, "--out", out, "--table-version", "x"))
                .satisfies(problem -> assertThat(problem.what()).contains("not written over"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind,hours~ | no closed case | closed.csv",
                "kind,hours~theft,3 | theft | line 2",
                "kind,hours~spam,2~spam,none | none | line 3",
                "kind,hours~spam,-1 | -1 | line 2",
                "hours~3 | columns | line 1"
            })
    void whatCannotBeUsedIsSaidWithItsLine(String text, String says, String where)
            throws IOException {
        Path worked = folder.resolve("closed.csv");
        Files.writeString(worked, text.replace("~", "\n"));
        assertThatExceptionOfType(UnusableInput.class)
                .isThrownBy(() ->
                        run(
                                "estimate",
                                worked,
                                "--out",
                                folder.resolve("n.yaml"),
                                "--table-version",
                                "x"))
                .satisfies(problem -> {
                    assertThat(problem.what()).contains(says);
                    assertThat(problem.where()).endsWith(where);
                });
        assertThat(folder.resolve("n.yaml")).doesNotExist();
    }

    private static String run(Object... arguments) {
        StringWriter printed = new StringWriter();
        EffortCommand command = new EffortCommand();
        CommandLine line = new CommandLine(command).setOut(new PrintWriter(printed));
        line.setExecutionExceptionHandler((problem, at, result) -> {
            throw problem;
        });
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        line.parseArgs(words);
        command.call();
        return printed.toString();
    }
}
