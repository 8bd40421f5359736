package org.rowan.intake.receiving;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The digest by which the very same referral is recognised: SHA-256 over the report's digest and
 * the sorted digests of its files with their details.
 *
 * <p>The numbers that we gave (report and file) take no part, since they differ each time.
 */
final class Fingerprint {
    private Fingerprint() {}

    static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    /**
     * @param report SHA-256 of the report document
     * @param files one line a file, see {@link #file}
     */
    static byte[] of(byte[] report, List<String> files) {
        MessageDigest digest = digest();
        digest.update(report);
        files.stream()
                .sorted()
                .forEach(line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
        return digest.digest();
    }

    /**
     * @param sha256 of the file, lower-case hex
     * @param details what its details say, without our numbers; empty when there are none
     */
    static String file(String sha256, String details) {
        return sha256
                + ' '
                + HexFormat.of().formatHex(sha256(details.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
