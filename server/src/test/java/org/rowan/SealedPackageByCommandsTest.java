package org.rowan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.platform.TestDatabase;
import org.rowan.platform.postgres.DatabaseAccess;
import org.rowan.platform.postgres.FolderTree;
import org.rowan.testkit.samples.Sample;
import tools.jackson.databind.json.JsonMapper;

/** A case goes from one Rowan to another by what their operators type. */
class SealedPackageByCommandsTest {
    private Path folder = Path.of("");

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createTempDirectory("rowan-sealed");
    }

    @AfterEach
    void removeTheFolder() throws IOException {
        FolderTree.delete(folder);
    }

    @Test
    void nothingLeavesReadableUnlessSomebodySaysSo() throws Exception {
        DatabaseAccess southern = TestDatabase.fresh();
        DatabaseAccess northern = TestDatabase.fresh();
        String south = " --data " + folder.resolve("south");
        String north = " --data " + folder.resolve("north");
        Path report = Files.write(folder.resolve("report.xml"), Sample.REPORT_MAXIMAL.bytes());

        String keys = type(northern, "north", "keys" + north).getFirst().out();
        String key = keys.replaceFirst("(?s).*?(rowan-exchange-1:\\S+).*", "$1");
        String name = keys.replaceFirst("(?s).*named ([0-9a-f]{16}).*", "$1");
        assertThat(keys).contains("exchange key   " + key, "named " + name);

        List<CommandsProcess.Answer> begun =
                type(
                        southern,
                        "south",
                        "intake " + report + south,
                        "work " + folder.resolve("south"),
                        "queue --json" + south);
        String export =
                "export "
                        + JsonMapper.shared()
                                .readTree(begun.getLast().out())
                                .path(0)
                                .path("case")
                                .asString()
                        + " --for North --reason request-7"
                        + south
                        + " --to "
                        + folder;
        List<CommandsProcess.Answer> sent =
                type(
                        southern,
                        "south",
                        export + "/refused.rowan",
                        "recipient add North --key nonsense" + south,
                        "recipient add North --key " + key + south,
                        "recipient list" + south,
                        export + "/sealed.rowan",
                        "intake " + folder.resolve("sealed.rowan") + south,
                        export + "/plain.zip --unencrypted");
        assertThat(sent)
                .extracting(CommandsProcess.Answer::status)
                .containsExactly(2, 2, 0, 0, 0, 0, 0);
        assertThat(sent.get(0).err()).contains("no key of \"North\"", "--unencrypted");
        assertThat(sent.get(1).err()).contains("not the exchange key of a Rowan");
        assertThat(sent.get(3).out()).contains("North  key " + name);
        assertThat(sent.get(4).out()).contains("sealed for key " + name);
        assertThat(sent.get(5).out())
                .as("who made it cannot open it either")
                .contains("sealed for another installation");
        assertThat(sent.get(6).out()).contains("not encrypted");
        assertThat(folder.resolve("refused.rowan")).doesNotExist();

        List<CommandsProcess.Answer> there =
                type(
                        northern,
                        "north",
                        "intake " + folder.resolve("sealed.rowan") + north,
                        "show R1 --json" + north);
        assertThat(there).extracting(CommandsProcess.Answer::status).containsOnly(0);
        assertThat(there.getLast().out()).contains("pers_teapot");
        TestDatabase.drop(southern);
        TestDatabase.drop(northern);
    }

    private List<CommandsProcess.Answer> type(DatabaseAccess database, String who, String... lines)
            throws Exception {
        return CommandsProcess.type(
                folder,
                Map.of(
                        "ROWAN_KEYS", folder.resolve(who + ".keys").toString(),
                        "ROWAN_DB_URL", database.url(),
                        "ROWAN_DB_USER", database.user(),
                        "ROWAN_DB_PASSWORD", database.password()),
                lines);
    }
}
