package org.rowan.engine.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes MD5, SHA-1 and SHA-256 of bytes in one pass over them; used by one thread. */
public final class Digester {
    private final MessageDigest md5 = digest("MD5");
    private final MessageDigest sha1 = digest("SHA-1");
    private final MessageDigest sha256 = digest("SHA-256");

    /** The digests of {@code bytes}. */
    public static Digests of(byte[] bytes) {
        Digester digester = new Digester();
        digester.update(bytes, 0, bytes.length);
        return digester.finish();
    }

    /** Takes in the next {@code count} bytes. */
    public void update(byte[] bytes, int from, int count) {
        md5.update(bytes, from, count);
        sha1.update(bytes, from, count);
        sha256.update(bytes, from, count);
    }

    /** The digests of everything taken in; the digester starts anew. */
    public Digests finish() {
        HexFormat hex = HexFormat.of();
        return new Digests(
                hex.formatHex(md5.digest()),
                hex.formatHex(sha1.digest()),
                hex.formatHex(sha256.digest()));
    }

    /** Every Java platform has these three. */
    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
