package org.rowan.platform.users;

import java.io.Serial;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * The 160 bits that a person's authenticator app shares with Rowan, as they are typed into the app;
 * shown once, while it is set up.
 */
public final class FactorSecret implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /** What RFC 4226 recommends. */
    private static final int BYTES = 20;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int GROUP = 4;

    private final byte[] bytes;

    FactorSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static FactorSecret draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new FactorSecret(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Base 32 in groups of four, to be typed into an app. */
    public String grouped() {
        return base32().replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    /**
     * The address that apps on the same machine open, in the form that Google Authenticator began.
     *
     * @param issuer whose the account is, as the app lists it
     */
    public String address(String issuer, String name) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(
                        encoded(issuer),
                        encoded(name),
                        base32(),
                        encoded(issuer),
                        TimedCode.DIGITS,
                        TimedCode.STEP_S);
    }

    /** Five bits a character (RFC 4648); 160 bits need no filling up. */
    private String base32() {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = held << Byte.SIZE | next & 0xff;
            for (bits += Byte.SIZE; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(held >> bits - 5 & 0x1f));
            }
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactorSecret that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "secret of a second factor";
    }
}
