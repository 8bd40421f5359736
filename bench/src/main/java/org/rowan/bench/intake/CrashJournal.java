package org.rowan.bench.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rowan.kernel.UnusableInput;

/**
 * What a crash run knows of itself, a line for each thing that happened, so that a run that was
 * broken off can go on: the sender's password, every acknowledgement, every kill.
 */
final class CrashJournal implements AutoCloseable {
    private final BufferedWriter file;
    private final Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
    private String password = "";
    private int kills;
    private int killsOfDatabase;

    private CrashJournal(Path path, long seed) throws IOException {
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path)) {
                take(line.split(" "), seed);
            }
        }
        this.file =
                Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (password.isEmpty()) {
            write("seed " + seed);
        }
    }

    static CrashJournal in(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        return new CrashJournal(folder.resolve("journal"), seed);
    }

    private void take(String[] words, long seed) {
        switch (words[0]) {
            case "seed" -> {
                if (Long.parseLong(words[1]) != seed) {
                    throw new UnusableInput(
                            "the run in this folder has seed " + words[1],
                            "--seed " + seed,
                            "that seed, or another folder");
                }
            }
            case "password" -> password = words[1];
            case "acknowledged" ->
                    acknowledged.put(Long.parseLong(words[1]), Long.parseLong(words[2]));
            case "killed" -> count(words[1].equals("database"));
            default -> throw new IllegalStateException("no journal of a crash run: " + words[0]);
        }
    }

    /** The sender's password; empty when the run has not begun. */
    String password() {
        return password;
    }

    int kills() {
        return kills;
    }

    int killsOfDatabase() {
        return killsOfDatabase;
    }

    /** The number of the report that was acknowledged, by index of the referral. */
    Map<Long, Long> acknowledged() {
        return acknowledged;
    }

    void begin(String sendersPassword) {
        password = sendersPassword;
        write("password " + password);
    }

    void acknowledged(long index, long report) {
        acknowledged.put(index, report);
        write("acknowledged " + index + " " + report);
    }

    void killed(boolean database) {
        count(database);
        write("killed " + (database ? "database" : "server"));
    }

    private void count(boolean database) {
        kills++;
        killsOfDatabase += database ? 1 : 0;
    }

    private synchronized void write(String line) {
        try {
            file.write(line + "\n");
            file.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
