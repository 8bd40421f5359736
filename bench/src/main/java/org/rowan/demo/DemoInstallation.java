package org.rowan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rowan.allocate.Planning.RosterLine;
import org.rowan.allocate.Rostering;
import org.rowan.intake.receiving.Senders;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.match.Fingerprint;
import org.rowan.match.ListedEntry;
import org.rowan.platform.Profile;
import org.rowan.platform.RowanContext;
import org.rowan.platform.serve.Door;
import org.rowan.platform.serve.Serving;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;
import org.rowan.testkit.generate.ReferralGenerator;

/**
 * A throw-away installation under the demo profile: its folder, its keys, its people, its sender,
 * its hash list.
 */
public final class DemoInstallation implements AutoCloseable {
    /** The demonstration's sender. */
    public static final String SENDER = "chatterbox-example";

    /**
     * Everybody in the demonstration has the same password, which is printed; it never leaves this
     * machine.
     */
    static final String PASSWORD = "rowan tree by the door";

    private final Path folder;
    private final Serving serving;
    private final String senderPassword;
    private boolean closed;

    private DemoInstallation(Path folder, Serving serving, String senderPassword) {
        this.folder = folder;
        this.serving = serving;
        this.senderPassword = senderPassword;
        // Ctrl-C ends the process without unwinding: the folder must go all the same.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "demo-closing"));
    }

    /**
     * Opens one on a free folder; port 0 takes any free one. The hash list fits so many referrals.
     */
    public static DemoInstallation open(int port, ReferralGenerator generator, long referrals) {
        try {
            Path folder = Files.createTempDirectory("rowan-demo-");
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("ROWAN_KEYS", folder.resolve("keys").resolve("rowan.keys").toString());
            Files.createDirectories(folder.resolve("keys"));
            Serving serving =
                    Serving.open(
                            folder.resolve("data"),
                            Door.onLoopback(port),
                            Profile.DEMO,
                            environment);
            RowanContext rooms = serving.rooms();
            people(rooms.get(Users.class));
            roster(rooms.get(Rostering.class));
            hashList(rooms.get(Banks.class), generator, referrals);
            String password = rooms.get(Senders.class).add(SENDER, 1_000_000);
            return new DemoInstallation(folder, serving, password);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void people(Users users) {
        users.addWithPassword("robin", Set.of(Role.INTAKE, Role.TRIAGE), "desk", PASSWORD);
        users.addWithPassword(
                "sam", Set.of(Role.INVESTIGATOR, Role.VICTIM_IDENTIFICATION), "north", PASSWORD);
        users.addWithPassword("alex", Set.of(Role.SAFEGUARDING), "children", PASSWORD);
        users.addWithPassword("kim", Set.of(Role.MANAGER), "desk", PASSWORD);
        users.addWithPassword(
                "jo", Set.of(Role.AUDITOR, Role.ADMINISTRATOR), "standards", PASSWORD);
    }

    private static void roster(Rostering roster) {
        roster.put(line("robin", "desk", 40, true, List.of()), "demo");
        roster.put(line("sam", "north", 37, false, List.of("victim-identification")), "demo");
        roster.put(line("alex", "children", 30, false, List.of("children")), "demo");
        Instant now = Instant.now();
        roster.addShift("robin", now, now.plus(Duration.ofHours(12)), "demo");
    }

    private static RosterLine line(
            String officer, String team, double hours, boolean duty, List<String> skills) {
        return new RosterLine(officer, team, hours, duty, skills, null, RosterLine.USUAL_EXPOSURE);
    }

    private static void hashList(Banks banks, ReferralGenerator generator, long referrals) {
        Bank bank = banks.open(Bank.named("DEMO_KNOWN"), "demo").orElseThrow();
        banks.take(
                bank,
                each ->
                        generator
                                .knownMedia(referrals)
                                .forEach(picture ->
                                        each.accept(
                                                ListedEntry.of(
                                                        "demo",
                                                        picture.id(),
                                                        List.of(
                                                                print(
                                                                        "md5",
                                                                        picture.digests().md5()),
                                                                print(
                                                                        "sha1",
                                                                        picture.digests().sha1()),
                                                                print(
                                                                        "sha256",
                                                                        picture.digests()
                                                                                .sha256()))))),
                null,
                "demo");
    }

    private static Fingerprint print(String type, String hex) {
        return Fingerprint.of(type, HexFormat.of().parseHex(hex));
    }

    public RowanContext rooms() {
        return serving.rooms();
    }

    public String address() {
        return serving.address();
    }

    public String senderPassword() {
        return senderPassword;
    }

    /** Closes the server and deletes the folder with everything in it. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        serving.close();
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path emptied, IOException problem)
                                throws IOException {
                            Files.delete(emptied);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException leftBehind) {
            System.err.println("rowan: could not delete " + folder + "; delete it by hand");
        }
    }
}
