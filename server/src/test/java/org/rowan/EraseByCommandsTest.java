package org.rowan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.platform.RowanContext;
import org.rowan.platform.TestDatabase;
import org.rowan.platform.postgres.DatabaseAccess;
import org.rowan.platform.postgres.FolderTree;
import org.rowan.platform.users.AuthenticatorApp;
import org.rowan.platform.users.FactorSecret;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.SecondFactors;
import org.rowan.platform.users.Users;
import tools.jackson.databind.json.JsonMapper;

/**
 * Erasing at the terminal: whoever may run commands on the machine still needs two managers, who
 * each prove that it is they.
 */
class EraseByCommandsTest {
    private static final String PASSWORD = "three unrelated words";

    private Path folder = Path.of("");
    private Path data = Path.of("");
    private Path passwords = Path.of("");

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createTempDirectory("rowan-erase");
        data = folder.resolve("data");
        passwords = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    }

    @AfterEach
    void removeTheFolder() throws IOException {
        FolderTree.delete(folder);
    }

    @Test
    void oneManagerAsksAnotherAgreesAndNobodyStandsInForThem() throws Exception {
        DatabaseAccess database = TestDatabase.fresh();
        Map<String, String> environment =
                Map.of(
                        "ROWAN_KEYS", folder.resolve("rowan.keys").toString(),
                        "ROWAN_DB_URL", database.url(),
                        "ROWAN_DB_USER", database.user(),
                        "ROWAN_DB_PASSWORD", database.password());
        List<String> kim;
        List<String> sam;
        List<String> zed;
        try (RowanContext rooms = RowanContext.open(data, environment)) {
            kim = person(rooms, "kim", Role.MANAGER);
            sam = person(rooms, "sam", Role.MANAGER);
            zed = person(rooms, "zed", Role.INVESTIGATOR);
            rooms.get(Users.class).addWithPassword("new", Set.of(Role.MANAGER), null, PASSWORD);
        }
        Path letter = Files.writeString(folder.resolve("letter.txt"), "About the weather");
        Path wrong = Files.writeString(folder.resolve("wrong"), "a wrong password");
        String in = " --data " + data;
        String agree = "erase R1 --agree --confirm R1" + in;

        List<CommandsProcess.Answer> answers =
                CommandsProcess.type(
                        folder,
                        environment,
                        "intake " + letter + in,
                        "erase R1 --reason order-12" + in + by("zed", zed.get(0)),
                        "erase R1 --reason order-12" + in + by("new", "123456"),
                        agree + by("sam", sam.get(0)),
                        "erase R1 --reason order-12 --json" + in + by("kim", kim.get(0)),
                        agree + by("kim", kim.get(1)),
                        agree + " --by sam --code " + sam.get(1) + " --password-file " + wrong,
                        agree + by("sam", kim.get(2)),
                        "erase R1 --agree" + in + by("sam", sam.get(2)),
                        agree + by("sam", sam.get(0)),
                        agree + " --json" + by("sam", sam.get(3)),
                        "audit verify" + in,
                        "user reset-factor sam" + in,
                        "user reset-factor sam" + in,
                        "erase R1" + in);

        assertThat(answers.get(1).err()).contains("zed does not hold the role manager");
        assertThat(answers.get(2).err()).contains("has still to set up a second factor");
        assertThat(answers.get(3).err()).contains("nobody has asked for R1 to be erased");
        assertThat(answers.get(4).out()).contains("\"asked\":\"R1\"");
        assertThat(answers.get(5).err()).contains("nobody erases alone");
        assertThat(answers.get(6).err()).as("a wrong password").contains("is not sam's");
        assertThat(answers.get(7).err()).as("somebody else's code").contains("is not sam's");
        assertThat(answers.get(8).err()).contains("not confirmed, nothing was erased");
        assertThat(answers.get(9).err()).as("a used code").contains("is not sam's");
        assertThat(List.of(1, 2, 3, 5, 6, 7, 8, 9, 13, 14))
                .allSatisfy(
                        at -> assertThat(answers.get(at).status()).as("line %d", at).isEqualTo(2));
        assertThat(JsonMapper.shared().readTree(answers.get(10).out()).path("erased").asString())
                .isEqualTo("R1");
        assertThat(List.of(0, 4, 10, 11, 12))
                .allSatisfy(at -> assertThat(answers.get(at).status()).as("line %d", at).isZero());
        assertThat(answers.get(13).err()).contains("sam has set up no second factor");
        TestDatabase.drop(database);
    }

    /** Somebody with a password and an app; their recovery codes. */
    private static List<String> person(RowanContext rooms, String name, Role role) {
        rooms.get(Users.class).addWithPassword(name, Set.of(role), null, PASSWORD);
        SecondFactors factors = rooms.get(SecondFactors.class);
        FactorSecret secret = factors.draw();
        AuthenticatorApp app = AuthenticatorApp.reading(secret.address("Rowan", name));
        return factors.setUp(name, secret, app.code());
    }

    private String by(String name, String code) {
        return " --by " + name + " --code " + code + " --password-file " + passwords;
    }
}
