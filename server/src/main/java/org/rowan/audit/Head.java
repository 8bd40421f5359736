package org.rowan.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.rowan.platform.crypto.LogSigner;

/**
 * A signed promise of what the log held at one moment: whoever kept it can later show that the log
 * still begins with exactly that.
 *
 * @param log the installation whose log this is
 * @param size how many entries it had
 * @param root the root of their tree, 32 bytes
 * @param at when it was signed, to the microsecond
 * @param publicKey whose signature it is: Ed25519, X.509-encoded
 * @param signature over {@link #signedText()}, 64 bytes
 */
public record Head(
        UUID log, long size, byte[] root, Instant at, byte[] publicKey, byte[] signature) {

    static Head sign(UUID log, long size, byte[] root, Instant at, LogSigner signer) {
        Head unsigned = new Head(log, size, root, at, signer.publicKey(), new byte[0]);
        byte[] signature = signer.sign(unsigned.signedText());
        return new Head(log, size, root, at, signer.publicKey(), signature);
    }

    /**
     * Five lines: the words {@code rowan audit head 1}, log, size, root in hex, time in ISO 8601.
     */
    byte[] signedText() {
        return String.join(
                        "\n", "rowan audit head 1", log.toString(), "" + size, rootHex(), at + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the holder of the key named here signed exactly this. */
    boolean isSigned() {
        return LogSigner.verify(publicKey, signedText(), signature);
    }

    public String rootHex() {
        return HexFormat.of().formatHex(root);
    }

    /** The name of the key. */
    public String keyId() {
        return LogSigner.idOf(publicKey);
    }

    @Override
    public String toString() {
        return "head of " + size + " entries, " + at + ", root " + rootHex();
    }
}
