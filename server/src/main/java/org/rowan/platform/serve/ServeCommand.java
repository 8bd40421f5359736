package org.rowan.platform.serve;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.Command;
import org.rowan.platform.Profile;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./rowan serve}: the server, until it is told to stop (Ctrl-C or SIGTERM). */
@CommandLine.Command(
        name = "serve",
        description = "Run the server: the receiver, the line, the desk.",
        footer = {
            "",
            "The database is an own PostgreSQL in the data folder, unless ROWAN_DB_URL names another one.",
            "Keys lie outside the data folder, in the file that ROWAN_KEYS names."
        })
public final class ServeCommand implements Command {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "data folder (default: ~/.local/share/rowan)")
    private @Nullable Path data;

    @Option(
            names = "--port",
            defaultValue = "" + Door.USUAL_PORT,
            description = "port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--desk-port",
            paramLabel = "PORT",
            defaultValue = "0",
            description = "a port for /desk and /actuator alone, apart from /ispws and /tell")
    private int deskPort;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description =
                    "address to listen on (default: ${DEFAULT-VALUE}); others need TLS or --behind-proxy")
    private String bind = "127.0.0.1";

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "PEM file: certificate and chain")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "PEM file: private key")
    private @Nullable Path key;

    @Option(
            names = "--behind-proxy",
            description = "a proxy of yours ends TLS in front; its X-Forwarded headers hold")
    private boolean behindProxy;

    @Option(
            names = "--profile",
            description = "what this installation is, chosen once: police, hotline or platform")
    private @Nullable Profile profile;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        Door door = new Door(bind, port, deskPort, certificate, key, behindProxy);
        try (Serving serving = Serving.open(data, door, profile, System.getenv())) {
            long millis = (System.nanoTime() - start) / 1_000_000;
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Rowan is open at %s (after %.1f s)%n",
                            serving.address(), millis / 1e3);
            spec.commandLine().getOut().flush();
            // Nothing counts this down: the end of the process closes the server.
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
