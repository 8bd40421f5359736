package org.rowan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rowan.platform.RowanContext;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another process in which somebody types commands of {@code ./rowan}, one after the other, with an
 * environment of its own. The word {@code work DIR} stands for a server that works off the line.
 */
final class CommandsProcess {
    private CommandsProcess() {}

    /** What a command answered. */
    record Answer(int status, String out, String err) {}

    private record Script(List<List<String>> lines) {}

    private record Answers(List<Answer> answers) {}

    /** What the other process does: a file with what is typed, a file for what is answered. */
    public static void main(String[] files) throws IOException {
        Script script =
                JsonMapper.shared().readValue(Files.readAllBytes(Path.of(files[0])), Script.class);
        List<Answer> answers = new ArrayList<>();
        for (List<String> line : script.lines()) {
            answers.add(type(line));
        }
        Files.write(
                Path.of(files[1]),
                JsonMapper.shared().writeValueAsBytes(new Answers(List.copyOf(answers))));
        System.exit(0);
    }

    private static Answer type(List<String> line) {
        PrintStream console = System.out;
        PrintStream errors = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int status =
                    line.getFirst().equals("work")
                            ? work(Path.of(line.getLast()))
                            : RowanMain.run(line.toArray(String[]::new));
            return new Answer(
                    status,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(console);
            System.setErr(errors);
        }
    }

    private static int work(Path data) {
        try (RowanContext rooms = RowanContext.open(data)) {
            rooms.get(Line.class).drain(rooms.all(Stage.class));
        }
        return 0;
    }

    /** Types these lines in a process of their own. */
    static List<Answer> type(Path folder, Map<String, String> environment, String... lines)
            throws IOException, InterruptedException {
        Path typed = Files.createTempFile(folder, "typed", ".json");
        Path answered = folder.resolve(typed.getFileName() + ".answers");
        List<List<String>> words = new ArrayList<>();
        for (String line : lines) {
            words.add(List.of(line.split(" ")));
        }
        Files.write(typed, JsonMapper.shared().writeValueAsBytes(new Script(words)));
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandsProcess.class.getName(),
                        typed.toString(),
                        answered.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("ROWAN_DB"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        Process process = builder.start();
        String said;
        try (InputStream output = process.getInputStream()) {
            said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (process.waitFor() != 0) {
            throw new IOException("the other process said " + said);
        }
        return JsonMapper.shared().readValue(Files.readAllBytes(answered), Answers.class).answers();
    }
}
