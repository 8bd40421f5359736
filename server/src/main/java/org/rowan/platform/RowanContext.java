package org.rowan.platform;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.RowanServer;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rooms, put together over one installation: with doors and workers for a server, without
 * either for a command.
 *
 * <p>Closing closes the rooms first and the database after them; so does the end of the process,
 * however it comes.
 */
public final class RowanContext implements AutoCloseable {
    private final Installation installation;
    private final ConfigurableApplicationContext rooms;
    private final Thread atExit = new Thread(this::closeRooms, "rowan-closing");
    private boolean closed;

    private RowanContext(Installation installation, ConfigurableApplicationContext rooms) {
        this.installation = installation;
        this.rooms = rooms;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Opens the rooms for one command: no web server, no stage workers, the database started if it
     * does not run yet.
     *
     * @param data the folder that {@code --data} names, or null for the default one
     */
    public static RowanContext open(@Nullable Path data) {
        return open(data, System.getenv());
    }

    /** As {@link #open(Path)}, in an environment of the caller's choice. */
    public static RowanContext open(@Nullable Path data, Map<String, String> environment) {
        Map<String, Object> quiet =
                Map.of(
                        "rowan.line.workers", "false",
                        "spring.main.lazy-initialization", "true",
                        "spring.datasource.hikari.maximum-pool-size", "4",
                        "spring.datasource.hikari.minimum-idle", "0");
        return open(Installation.open(data, environment), WebApplicationType.NONE, quiet);
    }

    /**
     * Opens the rooms with their doors and workers, as a server does.
     *
     * @param properties where to listen, among others
     */
    public static RowanContext openWithDoors(
            Installation installation, Map<String, Object> properties) {
        return open(installation, WebApplicationType.SERVLET, properties);
    }

    /**
     * Opens the rooms over an installation, which is closed with them, and also when they fail to
     * open.
     *
     * @param more properties that go before those of the installation
     */
    static RowanContext open(
            Installation installation, WebApplicationType web, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(InstallationProperties.of(installation));
        properties.putAll(more);
        try {
            ConfigurableApplicationContext rooms =
                    new SpringApplicationBuilder(RowanServer.class)
                            .web(web)
                            .registerShutdownHook(false)
                            .initializers(context -> {
                                context.getEnvironment()
                                        .getPropertySources()
                                        .addFirst(
                                                new MapPropertySource("installation", properties));
                                context.getBeanFactory()
                                        .registerSingleton("installation", installation);
                            })
                            .run();
            return new RowanContext(installation, rooms);
        } catch (RuntimeException problem) {
            installation.close();
            throw WhyNotOpen.of(problem);
        }
    }

    /** The one bean of a type, such as a room's interface. */
    public <T> T get(Class<T> type) {
        return rooms.getBean(type);
    }

    /** All beans of a type in their order, such as the stages. */
    public <T> List<T> all(Class<T> type) {
        return rooms.getBeanProvider(type).orderedStream().toList();
    }

    /**
     * Puts on record what the operating system's user did or read with a command, where no room
     * does so itself.
     *
     * @param verb such as {@code listed}
     * @param kind such as {@code queue}
     * @param subject what of it, as printed
     * @param details holds nothing personal of those a referral is about
     */
    public void onRecord(String verb, String kind, String subject, String details) {
        AuditEntry entry =
                AuditEntry.of(
                        Operator.name(),
                        verb,
                        kind,
                        subject,
                        get(InstantSource.class).instant(),
                        "",
                        details);
        get(TransactionTemplate.class)
                .executeWithoutResult(status -> get(AuditTrail.class).append(entry));
    }

    public Installation installation() {
        return installation;
    }

    /** The port that the web server listens on, 0 when there is none. */
    public int port() {
        return rooms.getEnvironment().getProperty("local.server.port", Integer.class, 0);
    }

    @Override
    public void close() {
        closeRooms();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyEnding) {
            // The process is on its way out, and the hook that was to be removed is what closed us.
        }
    }

    private synchronized void closeRooms() {
        if (!closed) {
            closed = true;
            try {
                rooms.close();
            } finally {
                installation.close();
            }
        }
    }
}
