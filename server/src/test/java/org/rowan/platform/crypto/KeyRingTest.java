package org.rowan.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rowan.kernel.UnusableInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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
    void aFileFromBeforePackagesWereSealedGetsItsKeyOnceAndKeepsTheOthers() throws IOException {
        Path file = folder.resolve("old.keys");
        KeyRing made = KeyRing.create(file, NOW);
        ObjectNode old = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(file));
        old.remove("exchange");
        Files.write(file, JsonMapper.shared().writeValueAsBytes(old));
        KeyRing server = KeyRing.open(file);
        assertThat(server.findExchange()).isEmpty();

        RecipientKey drawn = KeyRing.open(file).exchange(NOW).publicKey();

        assertThat(server.findExchange().orElseThrow().publicKey()).isEqualTo(drawn);
        assertThat(KeyRing.open(file).exchange(NOW).publicKey()).isEqualTo(drawn);
        assertThat(KeyRing.recoveryCopyOf(file)).hasSameBinaryContentAs(file);
        assertThat(server.house().openText(made.house().sealText("x", "c"), "c")).isEqualTo("x");
    }

    @Test
    void whatIsSealedForAKeyOpensWithItsOtherHalfAlone() throws IOException {
        ExchangeKey ours = ExchangeKey.draw(NOW);
        byte[] clear = "chess openings ".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = RecipientKey.parse(ours.publicKey().text()).sealing(sealed)) {
            out.write(clear);
        }
        ByteArrayOutputStream opened = new ByteArrayOutputStream();
        ours.open(new ByteArrayInputStream(sealed.toByteArray()), opened);
        assertThat(opened.toByteArray()).isEqualTo(clear);

        for (int length = 0; length < sealed.size(); length += 1 + sealed.size() / 50) {
            byte[] cut = Arrays.copyOf(sealed.toByteArray(), length);
            assertThatThrownBy(() ->
                            ours.open(
                                    new ByteArrayInputStream(cut), OutputStream.nullOutputStream()))
                    .as("cut off after %d bytes", length)
                    .isInstanceOf(CannotOpen.class);
        }
        assertThatThrownBy(() ->
                        ExchangeKey.draw(NOW)
                                .open(
                                        new ByteArrayInputStream(sealed.toByteArray()),
                                        OutputStream.nullOutputStream()))
                .isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> RecipientKey.parse("rowan-exchange-1:AAAA"))
                .isInstanceOf(UnusableInput.class);
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
