package org.rowan.platform.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** MD5, SHA-1, SHA-256 and length of what passes through, in one pass. */
final class Digests {
    private final MessageDigest md5 = digest("MD5");
    private final MessageDigest sha1 = digest("SHA-1");
    private final MessageDigest sha256 = digest("SHA-256");
    private long length;

    void update(byte[] bytes, int offset, int count) {
        md5.update(bytes, offset, count);
        sha1.update(bytes, offset, count);
        sha256.update(bytes, offset, count);
        length += count;
    }

    /** To be called once, at the end. */
    Result finish() {
        return new Result(length, md5.digest(), sha1.digest(), sha256.digest());
    }

    record Result(long length, byte[] md5, byte[] sha1, byte[] sha256) {
        String md5Hex() {
            return HexFormat.of().formatHex(md5);
        }

        String sha1Hex() {
            return HexFormat.of().formatHex(sha1);
        }

        String sha256Hex() {
            return HexFormat.of().formatHex(sha256);
        }
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no " + algorithm, e);
        }
    }
}
