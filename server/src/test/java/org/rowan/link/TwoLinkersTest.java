package org.rowan.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.intake.ReceiveItems;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.RowanContext;
import org.rowan.platform.TestDatabase;
import org.rowan.platform.line.Line;
import org.rowan.platform.line.Stage;
import org.rowan.platform.postgres.DatabaseAccess;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.ReferralGenerator;

/** Two sets of rooms, each with a linker of its own, work on one database at the same time. */
class TwoLinkersTest {
    private static final int REFERRALS = 120;
    private static final long SEED = 20261122;

    @TempDir private Path folder = Path.of(".");

    @Test
    void twoLinkersOnOneDatabaseFindWhatOneAloneFinds() throws Exception {
        Set<Set<String>> alone = personsFoundBy(1);
        Set<Set<String>> together = personsFoundBy(2);

        assertThat(alone).as("seed %d", SEED).anyMatch(person -> person.size() > 1);
        assertThat(together).as("seed %d", SEED).isEqualTo(alone);
    }

    /** Who is one person, as sets of places in referrals. */
    private Set<Set<String>> personsFoundBy(int linkers) throws Exception {
        DatabaseAccess database = TestDatabase.fresh();
        Path own = Files.createDirectories(folder.resolve("with-" + linkers));
        Map<String, String> environment =
                Map.of(
                        "ROWAN_DB_URL", database.url(),
                        "ROWAN_DB_USER", database.user(),
                        "ROWAN_DB_PASSWORD", database.password(),
                        "ROWAN_KEYS", own.resolve("rowan.keys").toString());
        List<RowanContext> processes = new ArrayList<>();
        try {
            for (int i = 0; i < linkers; i++) {
                processes.add(RowanContext.open(own.resolve("data"), environment));
            }
            List<ReferralId> referrals = receive(processes.getFirst());
            workAtTheSameTime(processes);
            return persons(processes.getFirst().get(Linking.class), referrals);
        } finally {
            processes.forEach(RowanContext::close);
            TestDatabase.drop(database);
        }
    }

    private static List<ReferralId> receive(RowanContext rooms) throws IOException {
        List<ReferralId> received = new ArrayList<>();
        ReferralGenerator generator =
                ReferralGenerator.of(Parameters.standard(), SEED).withoutFiles();
        for (long i = 0; i < REFERRALS; i++) {
            rooms.get(ReceiveItems.class)
                    .receive(
                            i + ".json",
                            new ByteArrayInputStream(generator.referral(i).cyberTipJson()),
                            "command",
                            "robin",
                            item -> received.add(item.referral()));
        }
        return received;
    }

    private static void workAtTheSameTime(List<RowanContext> processes) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(processes.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (RowanContext rooms : processes) {
                all.add(threads.submit(() -> untilNothingWaits(rooms)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    /** In batches of three, so that the two take turns many times. */
    private static void untilNothingWaits(RowanContext rooms) {
        Line line = rooms.get(Line.class);
        List<Stage> stages =
                rooms.all(Stage.class).stream().map(stage -> (Stage) new Small(stage)).toList();
        while (!line.queue().waiting().isEmpty()) {
            line.drain(stages);
        }
    }

    private record Small(Stage stage) implements Stage {
        @Override
        public String name() {
            return stage.name();
        }

        @Override
        public int batch() {
            return 3;
        }

        @Override
        public boolean alone() {
            return stage.alone();
        }

        @Override
        public void work(List<Long> subjects) {
            stage.work(subjects);
        }
    }

    private static Set<Set<String>> persons(Linking linking, List<ReferralId> referrals) {
        Map<Long, Set<String>> byPerson = new TreeMap<>();
        Map<ReferralId, List<LinkedAccount>> linked = linking.findAccounts(referrals);
        linked.values().stream()
                .flatMap(List::stream)
                .forEach(account ->
                        byPerson.computeIfAbsent(account.person().value(), id -> new TreeSet<>())
                                .add(account.referral() + "/" + account.index()));
        return Set.copyOf(byPerson.values());
    }
}
