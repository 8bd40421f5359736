package org.rowan.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed opens with the same key in the same context, and in no other way. */
class SealedBoxTest {
    private static final byte[] KEY = new byte[32];
    private final SealedBox box = new SealedBox(KEY, "R1");

    @Test
    void aValueOpensInItsContext() {
        byte[] sealed = box.sealText("Ada Example, 192.0.2.7", "intake.raw");

        assertThat(box.openText(sealed, "intake.raw")).isEqualTo("Ada Example, 192.0.2.7");
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Ada");
    }

    @Test
    void equalValuesAreSealedDifferently() {
        assertThat(box.sealText("x", "c")).isNotEqualTo(box.sealText("x", "c"));
    }

    @Test
    void aValueMovedToAnotherColumnReferralOrKeyDoesNotOpen() {
        byte[] sealed = box.sealText("x", "intake.raw");
        byte[] otherKey = new byte[32];
        otherKey[31] = 1;

        assertThatThrownBy(() -> box.open(sealed, "intake.parsed")).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> new SealedBox(KEY, "R2").open(sealed, "intake.raw"))
                .isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> new SealedBox(otherKey, "R1").open(sealed, "intake.raw"))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void anyAlteredOrMissingByteIsNoticed() {
        byte[] sealed = box.sealText("some text", "c");
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 0x20;
            byte[] cut = Arrays.copyOf(sealed, i);
            assertThatThrownBy(() -> box.open(altered, "c")).isInstanceOf(CannotOpen.class);
            assertThatThrownBy(() -> box.open(cut, "c")).isInstanceOf(CannotOpen.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1 << 20, 3_000_000})
    void aStreamOpensToWhatWasWritten(int length) throws IOException {
        byte[] clear = random(length);

        byte[] sealed = sealStream(clear);

        assertThat(box.opening(new ByteArrayInputStream(sealed), "file").readAllBytes())
                .isEqualTo(clear);
    }

    @Test
    void anAlteredCutOrMovedStreamIsNoticed() throws IOException {
        byte[] sealed = sealStream(random(2_500_000));
        byte[] altered = sealed.clone();
        altered[2_000_000] ^= 1;
        byte[] cut = Arrays.copyOf(sealed, 1 << 20);

        assertThatThrownBy(() -> read(altered, "file")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(cut, "file")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(sealed, "elsewhere")).isInstanceOf(IOException.class);
    }

    private byte[] read(byte[] sealed, String context) throws IOException {
        return box.opening(new ByteArrayInputStream(sealed), context).readAllBytes();
    }

    private byte[] sealStream(byte[] clear) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = box.sealing(sealed, "file")) {
            out.write(clear);
        }
        return sealed.toByteArray();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(1).nextBytes(bytes);
        return bytes;
    }
}
