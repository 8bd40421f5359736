package org.rowan.platform.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.Profile;
import org.rowan.platform.RowanContext;
import org.rowan.platform.SettingNames;
import org.rowan.platform.SettingsFile;
import org.rowan.platform.TestDatabase;
import org.rowan.platform.postgres.DatabaseAccess;
import org.rowan.platform.postgres.FolderTree;
import org.rowan.platform.users.Role;
import org.rowan.platform.users.Users;

class ServingTest {
    private Path folder = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        folder =
                Files.createTempDirectory(
                        Files.createDirectories(Path.of("target").toAbsolutePath()), "serving-");
        data = folder.resolve("data");
    }

    @AfterEach
    void removeFolders() throws IOException {
        FolderTree.delete(folder);
    }

    @Test
    void oneServerOpensWithTlsACommandWorksBesideItAndASecondServerIsRefused() throws Exception {
        Map<String, String> environment = Map.of("ROWAN_KEYS", folder.resolve("keys").toString());
        Certificate certificate = Certificate.in(folder);
        int deskPort = freePort();
        Door door =
                new Door(
                        "127.0.0.1",
                        0,
                        deskPort,
                        certificate.certificate(),
                        certificate.key(),
                        false);
        try (Serving serving = Serving.open(data, door, Profile.DEMO, environment)) {
            assertThat(serving.address()).startsWith("https://127.0.0.1:");
            Browser outside = new Browser(serving.address(), certificate.trust());
            Browser inside = new Browser("https://127.0.0.1:" + deskPort, certificate.trust());

            HttpResponse<String> page = inside.open("/desk/sign-in");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("Secure");
            assertThat(outside.open("/desk/sign-in").statusCode()).isEqualTo(404);
            assertThat(outside.open("/actuator/health").statusCode()).isEqualTo(404);
            assertThat(outside.open("/assets/desk.css").statusCode()).isEqualTo(200);

            try (RowanContext command = RowanContext.open(data, environment)) {
                command.get(Users.class).add("beside", EnumSet.of(Role.TRIAGE), null);
            }
            assertThat(serving.rooms().get(Users.class).find("beside")).isPresent();

            assertThatThrownBy(() -> Serving.open(data, Door.onLoopback(0), null, environment))
                    .isInstanceOf(UnusableInput.class)
                    .hasMessageContaining("a server runs on this data folder already");
            assertThatThrownBy(() ->
                            Serving.open(data, Door.onLoopback(0), Profile.POLICE, environment))
                    .hasMessageContaining("is a demo one and cannot become another");
        }
        assertThat(data.resolve("database/files/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void withRealDataItOpensOnlyWhenEverythingIsSettledAndSaysWhatIsMissing() throws Exception {
        DatabaseAccess database = TestDatabase.fresh();
        Map<String, String> environment =
                Map.of(
                        "ROWAN_KEYS", folder.resolve("keys").toString(),
                        "ROWAN_DB_URL", database.url(),
                        "ROWAN_DB_USER", database.user(),
                        "ROWAN_DB_PASSWORD", database.password());
        assertThatThrownBy(
                        () -> Serving.open(data, Door.onLoopback(0), Profile.HOTLINE, environment))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("not ready to take real referrals")
                .hasMessageContaining("./rowan retention set media=PERIOD --data " + data)
                .hasMessageContaining("./rowan user add NAME --role auditor --data " + data);

        SettingNames.beginning("retention.")
                .keySet()
                .forEach(name -> SettingsFile.set(data.resolve("rowan.yaml"), name, "P1Y"));
        try (RowanContext command = RowanContext.open(data, environment)) {
            command.get(Users.class).add("everything", EnumSet.allOf(Role.class), null);
        }
        try (Serving serving = Serving.open(data, Door.onLoopback(0), null, environment)) {
            assertThat(new Browser(serving.address()).open("/desk/sign-in").statusCode())
                    .isEqualTo(200);
        }

        Files.writeString(data.resolve("rowan.yaml"), "profile: police\n");
        assertThatThrownBy(() -> Serving.open(data, Door.onLoopback(0), null, environment))
                .hasMessageContaining("the database belongs to a hotline installation");
        TestDatabase.drop(database);
    }

    @Test
    void aDemonstrationNeverLeavesThisMachine() {
        Door door = new Door("0.0.0.0", 0, 0, null, null, true);
        assertThatThrownBy(() -> Serving.open(data, door, Profile.DEMO, Map.of()))
                .hasMessageContaining("passwords that everybody knows");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
