package org.rowan.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 (RFC 2104) under one key; parts are hashed with their lengths, so that no two lists
 * of parts look the same.
 */
public final class KeyedHash {
    private final Mac keyed;

    KeyedHash(byte[] key) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA256", e);
        }
    }

    /** The 32-byte keyed hash of these parts, in this order. */
    public byte[] of(byte[]... parts) {
        Mac mac = fresh();
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
            mac.update(part);
        }
        return mac.doFinal();
    }

    /** A key for one purpose, drawn from this one. */
    static byte[] derive(byte[] key, String purpose) {
        return new KeyedHash(key).of(purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the keyed state is cheaper than keying again, and safe for many threads. */
    private Mac fresh() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(new InvalidKeyException("HMAC cannot be copied", e));
        }
    }

    @Override
    public String toString() {
        return "keyed hash";
    }
}
