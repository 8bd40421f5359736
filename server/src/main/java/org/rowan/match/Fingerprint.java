package org.rowan.match;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fingerprint of a file: a digest, a perceptual hash, or any other type a list carries.
 *
 * <p>Types that Rowan can compute ({@code md5, sha1, sha256, pdq}) are looked up by their bits. All
 * others, such as {@code photodna} and {@code tmk_pdqf}, are kept as listed and compared for
 * equality by a digest of type and text; comparing them for likeness takes a licensed matcher, see
 * {@link ExternalMatcher}.
 *
 * @param type canonical type name, see {@link FingerprintTypes}
 * @param hex what it is looked up by, lower-case hex
 * @param listed the text as listed, where {@code hex} is not the whole of it
 */
public record Fingerprint(String type, String hex, @Nullable String listed) {

    /**
     * Reads a fingerprint as a list or a sender states it; empty when the text is no value of that
     * type.
     *
     * @param type in the words of the source
     * @param value hex of either case, for digests also base64 or base32
     */
    public static Optional<Fingerprint> read(String type, String value) {
        String name = FingerprintTypes.canonical(type);
        String text = value.strip();
        if (name.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        int bytes = FingerprintTypes.bytes(name);
        if (bytes == 0) {
            return Optional.of(new Fingerprint(name, equality(name, text), text));
        }
        return FingerprintTypes.hex(text, bytes).map(hex -> new Fingerprint(name, hex, null));
    }

    /** A fingerprint of one of the four computed types, from its bits. */
    public static Fingerprint of(String type, byte[] bits) {
        return new Fingerprint(type, HexFormat.of().formatHex(bits), null);
    }

    /** The value as a list would show it. */
    public String value() {
        return Objects.requireNonNullElse(listed, hex);
    }

    public boolean isPdq() {
        return type.equals(FingerprintTypes.PDQ);
    }

    private static String equality(String type, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((type + ":").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
