package org.rowan.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.intake.ReceiveItems;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkedAccount;
import org.rowan.link.Linking;
import org.rowan.platform.Profile;
import org.rowan.platform.RowanContext;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.line.TaskQueue;
import org.rowan.platform.postgres.DatabaseAccess;
import org.rowan.platform.serve.Door;
import org.rowan.platform.serve.Serving;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.ReferralGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two servers, each a process of its own, link on one database, and one is killed while it links.
 */
class TwoServersTest {
    private static final String WORKERS = "rowan.line.workers";
    private static final int REFERRALS = 160;
    private static final int BEFORE_THE_KILL = 60;
    private static final long SEED = 20261123;
    private static final long PATIENCE_S = 120;

    /** Who holds the lease of linking and has begun to link. */
    private static final String LINKS_NOW =
            """
            select a.application_name from pg_locks lease join pg_stat_activity a using (pid)
            where lease.locktype = 'advisory' and lease.granted
                and (lease.classid::bigint << 32) | lease.objid::bigint = hashtextextended('rowan.stage.link', 0)
                and exists (select 1 from pg_locks t where t.pid = lease.pid and t.relation = 'link.state'::regclass)
            """;

    @TempDir private Path folder = Path.of(".");

    /** The rooms of this process only look on. */
    @BeforeEach
    void restThisProcess() {
        System.setProperty(WORKERS, "false");
    }

    @AfterEach
    void restore() {
        System.clearProperty(WORKERS);
    }

    @Test
    void noEdgeIsLostWhenOneOfTwoServersIsKilledWhileItLinks() throws Exception {
        Set<Set<String>> alone = foundByOneAlone();
        assertThat(alone).as("seed %d", SEED).anyMatch(person -> person.size() > 1);

        try (Serving rooms = open("together")) {
            List<ReferralId> received = new ArrayList<>();
            ServerProcess first = beside("together", "first", rooms.rooms());
            ServerProcess second = beside("together", "second", rooms.rooms());
            try {
                receive(rooms.rooms(), received, 0, BEFORE_THE_KILL);
                Set<String> linked = new HashSet<>();
                int next = killWhileItLinks(first, rooms.rooms(), received, linked);
                long killed = System.nanoTime();
                receive(rooms.rooms(), received, next, next + 1);
                awaitAnotherLinked(rooms.rooms());
                System.out.printf(
                        "the other server linked %.1f s after the kill; before, %s had linked%n",
                        (System.nanoTime() - killed) / 1e9, linked);
                receive(rooms.rooms(), received, next + 1, REFERRALS);
                awaitNothingWaits(rooms.rooms());
            } finally {
                first.kill();
                second.kill();
            }
            assertThat(persons(rooms.rooms(), received)).as("seed %d", SEED).isEqualTo(alone);
        }
    }

    private Set<Set<String>> foundByOneAlone() throws IOException {
        try (Serving serving = open("alone")) {
            RowanContext rooms = serving.rooms();
            List<ReferralId> received = new ArrayList<>();
            receive(rooms, received, 0, REFERRALS);
            rooms.get(Line.class).drain(rooms.all(Stage.class));
            return persons(rooms, received);
        }
    }

    private Serving open(String name) throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove("ROWAN_DB_URL");
        environment.put("ROWAN_KEYS", keys(name).toString());
        return Serving.open(
                folder.resolve(name).resolve("data"),
                Door.onLoopback(0),
                Profile.DEMO,
                environment);
    }

    private Path keys(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name).resolve("keys")).resolve("rowan.keys");
    }

    /** Another server on the database of these rooms, known to the database by its name. */
    private ServerProcess beside(String installation, String name, RowanContext rooms)
            throws IOException {
        DatabaseAccess database = rooms.installation().database();
        Path own = Files.createDirectories(folder.resolve(name));
        return ServerProcess.start(
                own,
                own.resolve("data"),
                keys(installation),
                Map.of(
                        "ROWAN_DB_URL", database.url() + "?ApplicationName=" + name,
                        "ROWAN_DB_USER", database.user(),
                        "ROWAN_DB_PASSWORD", database.password()));
    }

    /** Feeds the line until the server is seen linking; the next referral to receive. */
    private static int killWhileItLinks(
            ServerProcess first, RowanContext rooms, List<ReferralId> received, Set<String> linked)
            throws IOException, InterruptedException {
        for (int next = BEFORE_THE_KILL; next < REFERRALS - 1; next++) {
            receive(rooms, received, next, next + 1);
            for (int look = 0; look < 200; look++) {
                List<String> links = new ArrayList<>();
                rooms.get(JdbcClient.class)
                        .sql(LINKS_NOW)
                        .query(row -> {
                            links.add(row.getString(1));
                        });
                linked.addAll(links);
                if (links.contains("first")) {
                    first.kill();
                    return next + 1;
                }
            }
        }
        throw new AssertionError("the first server was never seen linking; seen were " + linked);
    }

    private static void awaitAnotherLinked(RowanContext rooms) throws InterruptedException {
        long before = generation(rooms);
        long end = System.nanoTime() + PATIENCE_S * 1_000_000_000;
        while (generation(rooms) == before) {
            assertThat(System.nanoTime()).as("nobody took over").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static long generation(RowanContext rooms) {
        return rooms.get(JdbcClient.class)
                .sql("select generation from link.state")
                .query(Long.class)
                .single();
    }

    private static void awaitNothingWaits(RowanContext rooms) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_S * 1_000_000_000;
        while (!rooms.get(TaskQueue.class).waiting().isEmpty()) {
            assertThat(System.nanoTime()).as("tasks still wait").isLessThan(end);
            Thread.sleep(100);
        }
        assertThat(rooms.get(TaskQueue.class).stuck(1)).isEmpty();
    }

    private static void receive(RowanContext rooms, List<ReferralId> received, int from, int to)
            throws IOException {
        ReferralGenerator generator =
                ReferralGenerator.of(Parameters.standard(), SEED).withoutFiles();
        for (int i = from; i < to; i++) {
            rooms.get(ReceiveItems.class)
                    .receive(
                            i + ".json",
                            new ByteArrayInputStream(generator.referral(i).cyberTipJson()),
                            "command",
                            "robin",
                            item -> received.add(item.referral()));
        }
    }

    /** Who is one person, as sets of places in referrals, by the order in which they came. */
    private static Set<Set<String>> persons(RowanContext rooms, List<ReferralId> received) {
        Map<Long, Set<String>> byPerson = new TreeMap<>();
        Map<ReferralId, List<LinkedAccount>> accounts =
                rooms.get(Linking.class).findAccounts(received);
        accounts.forEach((referral, linked) ->
                linked.forEach(account ->
                        byPerson.computeIfAbsent(account.person().value(), id -> new TreeSet<>())
                                .add(received.indexOf(referral) + "/" + account.index())));
        return Set.copyOf(byPerson.values());
    }
}
