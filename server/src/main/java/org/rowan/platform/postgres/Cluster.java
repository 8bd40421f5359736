package org.rowan.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rowan.kernel.UnusableInput;

/** The files of one PostgreSQL server, and the programs that make, start and stop it. */
final class Cluster {
    private static final int PORTS_TRIED = 3;

    private final Path home;
    private final Path owned;
    private final Path files;
    private final Program program;

    /**
     * @param home folder that holds {@code bin/postgres}
     * @param owned folder that PostgreSQL's account owns; the server's files lie in its {@code
     *     cluster}
     */
    Cluster(Path home, Path owned, Program program) {
        this.home = home;
        this.owned = owned;
        this.files = owned.resolve("cluster");
        this.program = program;
    }

    boolean exists() {
        return Files.exists(files.resolve("PG_VERSION"));
    }

    /**
     * Makes the server's files in one step: a half-made folder of an interrupted start is never
     * taken for whole.
     */
    void create(String superuserPassword) throws IOException {
        Path half = files.resolveSibling("cluster.new");
        FolderTree.delete(half);
        Path passwordFile = files.resolveSibling("initial-password");
        Secrets.writePrivately(passwordFile, superuserPassword + "\n");
        Unprivileged.giveToOwnerOf(owned, passwordFile);
        try {
            succeed(
                    bin("initdb"),
                    List.of(
                            "--pgdata=" + half,
                            "--username=" + Secrets.SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--data-checksums",
                            "--encoding=UTF8",
                            // Same order and case rules on every machine, whatever its C library:
                            // no index breaks on an upgrade.
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(half.resolve("postgresql.conf"), "include 'rowan.conf'\n");
        Files.move(half, files);
    }

    /** Refuses files that another major version of PostgreSQL wrote. */
    void checkVersion() throws IOException {
        String written = Files.readString(files.resolve("PG_VERSION")).strip();
        String ours =
                succeed(bin("postgres"), List.of("--version")).replaceAll("^\\D*(\\d+).*$", "$1");
        if (!written.equals(ours)) {
            throw new UnusableInput(
                    "the data folder was written by PostgreSQL "
                            + written
                            + " and this is PostgreSQL "
                            + ours,
                    files.toString(),
                    "start it with the Rowan that wrote it, make a backup there, and restore that"
                            + " backup here");
        }
    }

    /**
     * The port of the server that runs on these files now, if one does; forgets a server that is
     * gone.
     */
    Optional<Integer> runningOn() throws IOException {
        Path pidFile = files.resolve("postmaster.pid");
        List<String> lines;
        try {
            lines = Files.readAllLines(pidFile);
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
        if (lines.size() < 4 || !isPostgres(lines.getFirst().strip())) {
            // The number may belong to someone else by now, as in a container that starts counting
            // at 1 again.
            Files.deleteIfExists(pidFile);
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(lines.get(3).strip()));
    }

    private static boolean isPostgres(String pid) throws IOException {
        if (!pid.matches("\\d+")
                || ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).isEmpty()) {
            return false;
        }
        Path name = Path.of("/proc", pid, "comm");
        try {
            return !Files.isReadable(name)
                    || Files.readString(name).strip().equals("postgres") && !isDead(pid);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    /**
     * A killed process keeps its number until its parent takes note, which in a container may be
     * never.
     */
    private static boolean isDead(String pid) throws IOException {
        String state = Files.readString(Path.of("/proc", pid, "stat"));
        return state.startsWith("Z", state.lastIndexOf(')') + 2);
    }

    /**
     * Starts the server on a free port of the loopback address and gives that port once it takes
     * connections.
     */
    int start() throws IOException {
        String problem = "";
        for (int attempt = 0; attempt < PORTS_TRIED; attempt++) {
            int port = freePort();
            Files.writeString(files.resolve("rowan.conf"), ServerSettings.text(port));
            Unprivileged.giveToOwnerOf(files, files.resolve("rowan.conf"));
            Program.Outcome outcome =
                    control(
                            "start",
                            "-w",
                            "-t",
                            "120",
                            "-l",
                            files.resolve("start.log").toString());
            if (outcome.succeeded()) {
                return port;
            }
            problem = outcome.output() + lastLines(files.resolve("start.log"));
        }
        throw new UnusableInput(
                "the embedded PostgreSQL did not start: " + problem,
                files.toString(),
                "read the newest file in "
                        + files.resolve("log")
                        + "; a full disk or missing memory is the usual cause");
    }

    /** Ends open sessions, writes everything and stops the server. */
    void stop() throws IOException {
        Program.Outcome outcome = control("stop", "-w", "-t", "60", "-m", "fast");
        if (!outcome.succeeded() && runningOn().isPresent()) {
            throw new IOException("the embedded PostgreSQL did not stop: " + outcome.output());
        }
    }

    private Program.Outcome control(String verb, String... options) throws IOException {
        List<String> words =
                new ArrayList<>(List.of(bin("pg_ctl"), verb, "-s", "-D", files.toString()));
        words.addAll(List.of(options));
        return program.run(owned, words);
    }

    private String succeed(String name, List<String> options) throws IOException {
        List<String> words = new ArrayList<>(List.of(name));
        words.addAll(options);
        Program.Outcome outcome = program.run(owned, words);
        if (!outcome.succeeded()) {
            throw new UnusableInput(
                    Path.of(name).getFileName() + " failed: " + outcome.output(),
                    files.toString(),
                    "check that the folder's disk has 200 MB free and can be written to");
        }
        return outcome.output();
    }

    private String bin(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastLines(Path log) throws IOException {
        if (Files.notExists(log)) {
            return "";
        }
        List<String> lines = Files.readAllLines(log);
        return " " + String.join(" ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}
