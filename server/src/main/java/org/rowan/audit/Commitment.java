package org.rowan.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * A promise about purpose and details that tells nothing about them: SHA-256 over 32 random bytes,
 * the length of the purpose, purpose and details. Without the salt no guess can be tried.
 *
 * @param opening salt and values, to be sealed
 * @param hash what the log holds
 */
record Commitment(byte[] opening, byte[] hash) {
    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What was promised. */
    record Promised(String purpose, String details) {}

    static Commitment to(String purpose, String details) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] first = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] second = details.getBytes(StandardCharsets.UTF_8);
        byte[] opening =
                ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + first.length + second.length)
                        .put(salt)
                        .putInt(first.length)
                        .put(first)
                        .put(second)
                        .array();
        return new Commitment(opening, hash(opening));
    }

    static byte[] hash(byte[] opening) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(opening);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    static Promised open(byte[] opening) {
        ByteBuffer buffer = ByteBuffer.wrap(opening).position(SALT_BYTES);
        byte[] purpose = new byte[buffer.getInt()];
        buffer.get(purpose);
        byte[] details = new byte[buffer.remaining()];
        buffer.get(details);
        return new Promised(
                new String(purpose, StandardCharsets.UTF_8),
                new String(details, StandardCharsets.UTF_8));
    }
}
