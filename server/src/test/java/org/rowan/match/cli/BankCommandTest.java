package org.rowan.match.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.kernel.Command;
import org.rowan.kernel.UnusableInput;
import picocli.CommandLine;

/** What the commands of banks and keys say to input they cannot use, before anything is opened. */
final class BankCommandTest {
    @TempDir Path folder = Path.of("");

    @Test
    void unusableInputIsExplainedBeforeADatabaseIsOpened() throws IOException {
        String list = Files.writeString(folder.resolve("list.csv"), "md5,zz\n").toString();
        for (List<String> said :
                List.of(
                        List.of("bank alone does nothing"),
                        List.of(
                                "\"yesterday\" is no time",
                                "add",
                                "X",
                                "--valid-from",
                                "yesterday"),
                        List.of("the list cannot be read", "import", "X", "/no/such/list"),
                        List.of("no format known here", "import", "X", list, "--format", "yaml"))) {
            String[] arguments = said.subList(1, said.size()).toArray(String[]::new);
            assertThatThrownBy(() -> run(new BankCommand(), arguments))
                    .as(String.join(" ", arguments))
                    .isInstanceOf(UnusableInput.class)
                    .hasMessageContaining(said.getFirst());
        }
        for (String name : List.of("Coop", "a b", "", "-x")) {
            assertThatThrownBy(() -> run(new HmaKeyCommand(), "--", "add", name))
                    .as(name)
                    .isInstanceOf(UnusableInput.class)
                    .hasMessageContaining("is no name for a client");
        }
    }

    @Test
    void everyVerbOfBankExplainsItself() {
        CommandLine bank = new CommandLine(new BankCommand());
        assertThat(bank.getSubcommands().keySet())
                .containsExactlyInAnyOrder(
                        "add", "change", "close", "import", "list", "export", "release");
        bank.getSubcommands()
                .values()
                .forEach(verb ->
                        assertThat(verb.getUsageMessage()).contains("--data", "The data folder."));
    }

    private static void run(Command command, String... arguments) {
        CommandLine line = new CommandLine(command);
        Exception[] thrown = new Exception[1];
        line.setExecutionExceptionHandler((problem, commandLine, parsed) -> {
            thrown[0] = problem;
            return 1;
        });
        line.execute(arguments);
        if (thrown[0] instanceof UnusableInput unusable) {
            throw unusable;
        }
        assertThat(thrown[0]).isNull();
    }
}
