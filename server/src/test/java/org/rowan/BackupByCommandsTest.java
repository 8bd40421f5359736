package org.rowan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.platform.postgres.FolderTree;
import org.rowan.testkit.samples.Sample;
import tools.jackson.databind.json.JsonMapper;

/**
 * A machine is lost. What is left is a backup file and the recovery copy of the key; the commands
 * that an operator types on a new machine, with an embedded database, give the same queue and the
 * same log.
 */
class BackupByCommandsTest {
    private Path folder = Path.of("");

    @BeforeEach
    void aFolderThatTheDatabasesAccountMayReach() throws IOException {
        // Not below a home folder: an embedded database runs as another account when we are root.
        folder = Files.createTempDirectory("rowan-backup");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @AfterEach
    void removeTheFolder() throws IOException {
        FolderTree.delete(folder);
    }

    @Test
    void theSameQueueAndTheSameLogOnANewMachine() throws Exception {
        Path first = folder.resolve("first");
        Path keys = folder.resolve("first.keys");
        Path report = folder.resolve("report.xml");
        Files.write(report, Sample.REPORT_MAXIMAL.bytes());
        Path tip = folder.resolve("tip.json");
        Files.write(tip, Sample.CYBERTIP_MAXIMAL.bytes());
        Path backup = folder.resolve("rowan.backup");

        List<CommandsProcess.Answer> before =
                CommandsProcess.type(
                        folder,
                        Map.of("ROWAN_KEYS", keys.toString()),
                        "user add robin --role triage,intake --data " + first,
                        "retention set referrals=P6Y --data " + first,
                        "intake --data " + first + " " + report + " " + tip,
                        "work " + first,
                        "queue --json --data " + first,
                        "audit head --json --data " + first,
                        "backup " + backup + " --data " + first);
        assertThat(before).extracting(CommandsProcess.Answer::status).containsOnly(0);

        // The machine is gone; the recovery copy lay elsewhere.
        Path recovery = folder.resolve("safe");
        Files.move(folder.resolve("first.keys.recovery"), recovery);
        Files.delete(keys);
        Path head = Files.writeString(folder.resolve("head.json"), before.get(5).out());
        Path cut = Files.copy(backup, folder.resolve("cut"));
        try (RandomAccessFile bytes = new RandomAccessFile(cut.toFile(), "rw")) {
            bytes.setLength(bytes.length() - 100);
        }
        Path second = folder.resolve("second");
        String restore = "restore " + backup + " --key " + recovery + " --data ";

        List<CommandsProcess.Answer> after =
                CommandsProcess.type(
                        folder,
                        Map.of("ROWAN_KEYS", folder.resolve("second.keys").toString()),
                        "restore " + cut + " --key " + recovery + " --data " + second,
                        restore + second,
                        "queue --json --data " + second,
                        "audit verify --against " + head + " --data " + second,
                        "show R1 --json --data " + second,
                        restore + second);

        assertThat(after.getFirst().status()).isEqualTo(2);
        assertThat(after.getFirst().err()).contains("cut off or was altered", "Try: ");
        assertThat(after.subList(1, 5)).extracting(CommandsProcess.Answer::status).containsOnly(0);
        assertThat(JsonMapper.shared().readTree(after.get(2).out()))
                .isEqualTo(JsonMapper.shared().readTree(before.get(4).out()))
                .isNotEmpty();
        assertThat(after.get(4).out()).as("the key opens what it says").contains("pers_teapot");
        assertThat(after.getLast().status()).isEqualTo(2);
        assertThat(after.getLast().err()).contains("not empty");

        Matcher size = Pattern.compile("\"size\":(\\d+)").matcher(before.get(5).out());
        assertThat(size.find()).isTrue();
        assertThat(Integer.parseInt(size.group(1)))
                .as("user, retention, intake, line and queue are on record")
                .isGreaterThan(5);
    }
}
