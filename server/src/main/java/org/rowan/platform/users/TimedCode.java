package org.rowan.platform.users;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every half minute, as authenticator apps show them: HMAC-SHA1, six digits,
 * steps of thirty seconds (RFC 6238 over RFC 4226, with the parameters that every app takes).
 */
final class TimedCode {
    static final int DIGITS = 6;
    static final int STEP_S = 30;

    /** A clock may go wrong, or a person type slowly, by one step either way. */
    private static final int STEPS_OFF = 1;

    private static final int MODULUS = 1_000_000;

    private TimedCode() {}

    /** The code of a step, counted from 1970. */
    static String of(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(0, step).array());
        int at = hash[hash.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(hash).getInt(at) & 0x7fff_ffff;
        return String.format(Locale.ROOT, "%06d", truncated % MODULUS);
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_S);
    }

    /**
     * The step whose code was typed, among those that may be meant now and come after the last one
     * that was used; empty when there is none.
     */
    static OptionalLong find(byte[] secret, String typed, Instant now, long lastUsed) {
        long middle = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = middle - STEPS_OFF; step <= middle + STEPS_OFF; step++) {
            if (equal(of(secret, step), typed) && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** Takes as long whether the first or the last digit differs. */
    private static boolean equal(String code, String typed) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] secret, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA1", e);
        }
    }
}
