package org.rowan.testkit.generate.picture;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rowan.testkit.generate.chance.Dice;

/** The digests of a file in lower-case hexadecimal. */
public record Digests(String md5, String sha1, String sha256) {

    /** The digests of these bytes. */
    public static Digests of(byte[] bytes) {
        return new Digests(hex("MD5", bytes), hex("SHA-1", bytes), hex("SHA-256", bytes));
    }

    /**
     * Stand-ins of the same shape for a picture that is not drawn: equal for equal pictures,
     * different for different ones.
     */
    static Digests named(Picture picture) {
        ByteBuffer filler = ByteBuffer.allocate(32);
        long state = picture.key() ^ Dice.mix(picture.variant());
        while (filler.hasRemaining()) {
            state = Dice.mix(state);
            filler.putLong(state);
        }
        String hex = HexFormat.of().formatHex(filler.array());
        return new Digests(hex.substring(0, 32), hex.substring(24, 64), hex);
    }

    private static String hex(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + algorithm, e);
        }
    }
}
