package org.rowan.bench.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rowan.RowanMain;

/** {@code ./rowan serve} as a process of its own, which can be killed like one. */
final class ServerProcess {
    private static final Pattern OPEN = Pattern.compile("open at (\\S+)");

    private final Process process;
    private final String address;
    private final Path data;

    private ServerProcess(Process process, String address, Path data) {
        this.process = process;
        this.address = address;
        this.data = data;
    }

    /**
     * Starts it with a database of its own and waits until its doors are open.
     *
     * @param folder with {@code data} and {@code keys}; what the server says goes to its log
     * @throws IOException when it ends before that
     */
    static ServerProcess start(Path folder) throws IOException {
        return start(folder, folder.resolve("data"), keys(folder), Map.of());
    }

    /**
     * The same beside others.
     *
     * @param data its data folder
     * @param keys the file of keys, the same for all servers of one database
     * @param environment what it finds in its environment beside ours, such as the database
     */
    static ServerProcess start(Path folder, Path data, Path keys, Map<String, String> environment)
            throws IOException {
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
                        RowanMain.class.getName(),
                        "serve",
                        "--profile",
                        "demo",
                        "--data",
                        data.toString(),
                        "--port",
                        "0");
        builder.environment().put("ROWAN_KEYS", keys.toString());
        builder.environment().remove("ROWAN_DB_URL");
        builder.environment().putAll(environment);
        Path log = folder.resolve("server.log");
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process process = builder.start();
        BufferedReader output = process.inputReader();
        String said = output.readLine();
        while (said != null) {
            Matcher matcher = OPEN.matcher(said);
            if (matcher.find()) {
                return new ServerProcess(process, matcher.group(1), data);
            }
            said = output.readLine();
        }
        List<String> lines = Files.readAllLines(log);
        throw new IOException(
                "the server did not open: "
                        + String.join(
                                "\n", lines.subList(Math.max(0, lines.size() - 10), lines.size())));
    }

    static Path keys(Path folder) {
        return folder.resolve("keys").resolve("rowan.keys");
    }

    String address() {
        return address;
    }

    /** {@code kill -9} of the server; its database is left alone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** {@code kill -9} of the first process of its PostgreSQL. */
    void killDatabase() throws IOException {
        Path pid = data.resolve("database/files/cluster/postmaster.pid");
        long number = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
        ProcessHandle.of(number).ifPresent(ProcessHandle::destroyForcibly);
    }
}
