package org.rowan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.kernel.UnusableInput;

class SettingsTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void aCommandChangesOneValueAndKeepsWhatAPersonWrote() throws IOException {
        Path file = folder.resolve("rowan.yaml");
        Files.writeString(
                file,
                """
                # Decided by the board on 3 November.
                retention:
                    referrals: P7Y  # see minute 4
                profile: hotline
                """);
        SettingsFile.set(file, "retention.referrals", "P6Y");
        SettingsFile.set(file, "retention.media", "P1Y");
        SettingsFile.set(file, "legal-basis.keep-files", "Act 7, section 2: assessed");
        assertThat(Files.readString(file))
                .isEqualTo(
                        """
                        # Decided by the board on 3 November.
                        retention:
                            referrals: P6Y  # see minute 4
                            media: P1Y
                        profile: hotline
                        legal-basis:
                          keep-files: "Act 7, section 2: assessed"
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    profile: police\\nretentoin:\\n  media: P1Y    | there is no setting "retentoin"       | line 2
                    retention:\\n  media: P1Y\\n  medai: P1Y       | there is no setting "retention.medai" | line 3
                    retention:\\n  media: one year                 | "one year" is not a value             | line 2
                    retention: P1Y                                 | a group of settings                   | line 1
                    profile: [police]                              | holds a list                          | line 1
                    profile: constabulary                          | "constabulary" is not a value         | line 1
                    profile: police\\nprofile: hotline             | profile is set twice                  | line 2
                    profile: "police                               | this is not YAML                      | line
                    """)
    void whatCannotBeUnderstoodIsRefusedWithItsLine(String text, String what, String line)
            throws IOException {
        Path file = folder.resolve("rowan.yaml");
        Files.writeString(file, text.replace("\\n", "\n"));
        assertThatThrownBy(() -> Settings.read(file))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining(what)
                .hasMessageContaining(line)
                .hasMessageContaining("Try: ");
    }

    @Test
    void keysInsideTheDataFolderAreRefused() {
        DataFolder data = DataFolder.chosen(folder, java.util.Map.of());
        assertThatThrownBy(() ->
                        data.keys(java.util.Map.of("ROWAN_KEYS", data.path() + "/rowan.keys")))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("inside the data folder");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://anna:a%40b@db.example.com:5433/rowan, jdbc:postgresql://db.example.com:5433/rowan, anna, a@b",
        "jdbc:postgresql://db.example.com/rowan?sslmode=require, jdbc:postgresql://db.example.com/rowan?sslmode=require, u, p"
    })
    void anOutsideDatabaseIsNamedEitherWay(
            String address, String url, String user, String password) {
        var environment = new java.util.HashMap<>(java.util.Map.of("ROWAN_DB_URL", address));
        if (user.equals("u")) {
            environment.put("ROWAN_DB_USER", user);
            environment.put("ROWAN_DB_PASSWORD", password);
        }
        var access = OutsideDatabase.named(environment).orElseThrow();
        assertThat(access.url()).isEqualTo(url);
        assertThat(access.user()).isEqualTo(user);
        assertThat(access.password()).isEqualTo(password);
    }
}
