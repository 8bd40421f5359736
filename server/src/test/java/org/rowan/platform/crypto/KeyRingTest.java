package org.rowan.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.kernel.UnusableInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The key file: made once, private, recoverable, rotatable, and silent about its secrets. */
class KeyRingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir Path folder;

    @Test
    void firstStartMakesAKeyFileForItsOwnerAloneAndARecoveryCopy() throws IOException {
        Path file = folder.resolve("keys/rowan.keys");

        KeyRing ring = KeyRing.openOrCreate(file, NOW);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ring.recoveryCopyBeside())
                .hasValueSatisfying(copy -> assertThat(copy).hasSameBinaryContentAs(file));
        Files.move(KeyRing.recoveryCopyOf(file), folder.resolve("safe"));
        assertThat(ring.recoveryCopyBeside()).isEmpty();
    }

    @Test
    void openedAgainItSealsHashesAndSignsAsBefore() {
        Path file = folder.resolve("rowan.keys");
        KeyRing made = KeyRing.openOrCreate(file, NOW);

        KeyRing opened = KeyRing.openOrCreate(file, NOW.plusSeconds(9));

        assertThat(opened.installation()).isEqualTo(made.installation());
        assertThat(opened.house().openText(made.house().sealText("x", "c"), "c")).isEqualTo("x");
        assertThat(new BlindIndex(opened).of("email", "ada@example.com"))
                .hasSize(BlindIndex.BYTES)
                .isEqualTo(new BlindIndex(made).of("email", "ada@example.com"))
                .isNotEqualTo(new BlindIndex(made).of("phone", "ada@example.com"));
        byte[] message = {1, 2, 3};
        byte[] signature = made.logSigner().sign(message);
        byte[] publicKey = opened.findLogKey(made.logSigner().id()).orElseThrow();
        assertThat(LogSigner.verify(publicKey, message, signature)).isTrue();
        assertThat(LogSigner.verify(publicKey, new byte[] {1, 2, 4}, signature)).isFalse();
    }

    @Test
    void partsOfAHashDoNotRunTogether() {
        BlindIndex index = new BlindIndex(KeyRing.create(folder.resolve("k"), NOW));

        assertThat(index.of("ab", "c")).isNotEqualTo(index.of("a", "bc"));
    }

    @Test
    void aRingInUseFindsTheWrappingKeyThatAnotherProcessAdded() {
        Path file = folder.resolve("rowan.keys");
        KeyRing server = KeyRing.create(file, NOW);
        KeyRing command = KeyRing.open(file);

        command.addWrapping(NOW);

        assertThat(command.wrappingInUse()).isEqualTo(2);
        assertThat(server.findWrapping(2)).isPresent();
        assertThat(server.findWrapping(1)).isPresent();
        assertThat(server.findWrapping(3)).isEmpty();
        command.discardRetiredWrapping();
        assertThat(KeyRing.open(file).findWrapping(1)).isEmpty();
    }

    @Test
    void aFileThatOthersMayReadOrThatIsNoKeyFileIsRefusedWithAWayOut() throws IOException {
        Path open = folder.resolve("open");
        KeyRing.create(open, NOW);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r-----"));
        Path cut = folder.resolve("cut");
        KeyRing.create(cut, NOW);
        Files.writeString(cut, Files.readString(cut).substring(0, 300));

        assertThatThrownBy(() -> KeyRing.open(open))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("chmod 600");
        assertThatThrownBy(() -> KeyRing.open(cut))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("recovery copy");
        assertThatThrownBy(() -> KeyRing.open(folder.resolve("none")))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("ROWAN_KEYS");
    }

    @Test
    void nothingHereTellsItsSecretsInText() throws IOException {
        Path file = folder.resolve("rowan.keys");
        KeyRing ring = KeyRing.create(file, NOW);
        RingContents contents = RingContents.fromJson(Files.readAllBytes(file));
        String texts =
                ring
                        + " "
                        + contents
                        + contents.house()
                        + ring.house()
                        + ring.logSigner()
                        + ring.contentNames()
                        + new BlindIndex(ring);

        JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));

        for (JsonNode key : json.findValues("key")) {
            assertThat(texts).doesNotContain(key.asString());
        }
        assertThat(json.findValues("key")).hasSize(5);
    }
}
