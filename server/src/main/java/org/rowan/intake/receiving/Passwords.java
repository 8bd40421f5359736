package org.rowan.intake.receiving;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Makes and checks the passwords of senders.
 *
 * <p>A generated password has 256 random bits, so one SHA-256 of it cannot be guessed back and
 * costs a microsecond to check. A password that a person chose gets PBKDF2 with 600,000 rounds
 * (OWASP, 2023), and a good check is remembered by the caller.
 */
final class Passwords {
    static final String GENERATED = "sha256";
    static final String CHOSEN = "pbkdf2";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int ROUNDS = 600_000;

    private Passwords() {}

    static String generate() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    static byte[] random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static byte[] secret(String scheme, byte[] salt, String password) {
        return switch (scheme) {
            case GENERATED -> sha256(salt, password);
            case CHOSEN -> pbkdf2(salt, password);
            default -> throw new IllegalStateException("no password scheme " + scheme);
        };
    }

    static byte[] sha256(byte[] salt, String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] pbkdf2(byte[] salt, String password) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
