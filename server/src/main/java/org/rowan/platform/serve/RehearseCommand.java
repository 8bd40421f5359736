package org.rowan.platform.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rowan.kernel.Command;
import org.rowan.platform.Profile;
import org.rowan.platform.postgres.FolderTree;
import picocli.CommandLine;

/**
 * {@code ./rowan rehearse}: opens a server on an empty folder, asks for a few pages and closes it
 * again, so that the launcher can have the JVM keep what it learnt for every later start.
 */
@CommandLine.Command(
        name = "rehearse",
        hidden = true,
        description = "Open a server on an empty folder and close it again; the launcher's own.")
public final class RehearseCommand implements Command {
    private static final List<String> PAGES =
            List.of("/", "/sign-in", "/desk", "/ispws/status", "/actuator/health");

    private static final long PATIENCE_MS = 120_000;

    @Override
    public Integer call() throws InterruptedException {
        Thread.ofPlatform().daemon().name("rehearsal-ends").start(RehearseCommand::endInTime);
        try {
            Path folder = Files.createTempDirectory("rowan-rehearsal-");
            try {
                rehearse(folder);
            } finally {
                FolderTree.delete(folder);
            }
            return 0;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void rehearse(Path folder) throws IOException, InterruptedException {
        Path keys = Files.createDirectories(folder.resolve("keys")).resolve("rowan.keys");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove("ROWAN_DB_URL");
        environment.put("ROWAN_KEYS", keys.toString());
        try (Serving serving =
                Serving.open(
                        folder.resolve("data"), Door.onLoopback(0), Profile.DEMO, environment)) {
            visit(serving.address());
        }
    }

    /** Whoever waits for a server must not wait for ever for its rehearsal. */
    private static void endInTime() {
        try {
            Thread.sleep(PATIENCE_MS);
        } catch (InterruptedException stop) {
            return;
        }
        Runtime.getRuntime().halt(1);
    }

    private static void visit(String address) throws IOException, InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            for (String page : PAGES) {
                http.send(
                        HttpRequest.newBuilder(URI.create(address + page)).build(),
                        HttpResponse.BodyHandlers.discarding());
            }
        }
    }
}
