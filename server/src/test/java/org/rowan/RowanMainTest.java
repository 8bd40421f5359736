package org.rowan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.kernel.Command;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every command, as the contract of the command line says. */
class RowanMainTest {
    private record Ran(int status, String out, String err) {
        JsonNode error() {
            return JsonMapper.shared().readTree(out).get("error");
        }
    }

    @Test
    void whatIsTypedWronglyIsToldByEveryCommandInTheShapeOfItsFailures() {
        for (Command command : ServiceLoader.load(Command.class)) {
            String name = new CommandLine(command).getCommandName();
            Ran ran = run(name, "--json", "--no-such-option");
            assertThat(ran.status()).as(name).isEqualTo(2);
            assertThat(ran.error().propertyNames())
                    .as(name)
                    .containsExactly("what", "where", "try");
            assertThat(ran.error().get("where").asString()).as(name).startsWith("rowan " + name);
            assertThat(ran.error().get("try").asString()).as(name).contains("./rowan help " + name);
            assertThat(ran.err()).as(name).startsWith("rowan: ").doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake",
                "queue",
                "show",
                "hash",
                "match",
                "link",
                "evaluate link",
                "simulate"
            })
    void theCommandsThatOtherProgramsReadWriteJson(String words) {
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.create());
        ServiceLoader.load(Command.class).forEach(line::addSubcommand);
        for (String name : words.split(" ")) {
            line = Objects.requireNonNull(line.getSubcommands().get(name), name);
        }
        assertThat(line.getCommandSpec().optionsMap()).containsKey("--json");
    }

    @Test
    void aCommandThatDoesNotExistIsAnsweredWithTheOneThatWasMeant() {
        Ran ran = run("queu", "--json");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.error().get("try").asString()).contains("queue");
        assertThat(run("help", "nothing").status()).isEqualTo(2);
        assertThat(run().status()).isZero();
        assertThat(run("help", "queue").out()).contains("--lane");
    }

    @Test
    void namesOutOfAReferralPlayNoTricksOnATerminal() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PrintWriter out = PlainWriter.on(screen);
        out.printf("%s\t%s%n", "a\u001b]0;owned\u0007b", "x\u202egpj.exe\u009b2J");
        out.write(0x1b);
        out.println("é ♟ 棋");
        out.flush();
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .isEqualTo("a\ufffd]0;owned\ufffdb\tx\ufffdgpj.exe\ufffd2J\n\ufffdé ♟ 棋\n");
    }

    private static Ran run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
        try {
            int status = RowanMain.run(arguments);
            return new Ran(
                    status,
                    said.toString(StandardCharsets.UTF_8),
                    complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
