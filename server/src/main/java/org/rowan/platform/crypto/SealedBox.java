package org.rowan.platform.crypto;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals values so that only the holder of one 256-bit key opens them, and only in the context they
 * were sealed for.
 *
 * <p>A context says where a value belongs, such as {@code intake.referral.raw}: a sealed value
 * moved to another column or referral does not open. Small values: AES-256-GCM (NIST SP 800-38D)
 * with a random 96-bit nonce, 29 bytes longer than what they hold. Files: AES256_GCM_HKDF of Tink's
 * streaming format in 1 MiB segments, so that memory stays flat. Safe for many threads.
 */
public final class SealedBox {
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SEGMENT_BYTES = 1 << 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String VALUES = "AES/GCM/NoPadding";

    /** Looked for once: the search is dear where a thousand values a second are sealed. */
    private static final Provider PROVIDER = provider();

    private final String owner;
    private final SecretKey key;
    private final byte[] streamKey;

    /**
     * @param key 32 bytes
     * @param owner whose key this is, such as {@code R123}; part of every context
     */
    SealedBox(byte[] key, String owner) {
        this.owner = owner;
        this.key = new SecretKeySpec(KeyedHash.derive(key, "rowan value"), "AES");
        this.streamKey = KeyedHash.derive(key, "rowan stream");
    }

    /** Whose key this is, such as {@code R123}. */
    public String owner() {
        return owner;
    }

    /** Seals a value for one context. */
    public byte[] seal(byte[] clear, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = new byte[1 + NONCE_BYTES + clear.length + TAG_BITS / Byte.SIZE];
        sealed[0] = FORMAT;
        System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, context);
            cipher.doFinal(clear, 0, clear.length, sealed, 1 + NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no AES-256-GCM", e);
        }
    }

    /**
     * Opens what {@link #seal} made for the same context.
     *
     * @throws CannotOpen when it was altered, or sealed for another context or by another key
     */
    public byte[] open(byte[] sealed, String context) {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / Byte.SIZE || sealed[0] != FORMAT) {
            throw new CannotOpen("not a sealed value: " + where(context), null);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, context);
            return cipher.doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new CannotOpen("altered or sealed elsewhere: " + where(context), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no AES-256-GCM", e);
        }
    }

    /** {@link #seal} for text. */
    public byte[] sealText(String clear, String context) {
        return seal(clear.getBytes(StandardCharsets.UTF_8), context);
    }

    /** {@link #open} for text. */
    public String openText(byte[] sealed, String context) {
        return new String(open(sealed, context), StandardCharsets.UTF_8);
    }

    /** A stream that seals what is written to it; complete only after it was closed. */
    public OutputStream sealing(OutputStream target, String context) throws IOException {
        try {
            return streaming().newEncryptingStream(target, associated(context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a stream: " + where(context), e);
        }
    }

    /**
     * A stream of what {@link #sealing} sealed. Reading fails with an {@link IOException} at the
     * first segment that was altered, and at the end when segments are missing.
     */
    public InputStream opening(InputStream sealed, String context) throws IOException {
        try {
            return streaming().newDecryptingStream(sealed, associated(context));
        } catch (GeneralSecurityException e) {
            throw new CannotOpen("cannot open a stream: " + where(context), e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(VALUES, PROVIDER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated(context));
        return cipher;
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(VALUES).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no AES-256-GCM", e);
        }
    }

    private StreamingAead streaming() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(streamKey, "HmacSha256", 32, SEGMENT_BYTES, 0);
    }

    private byte[] associated(String context) {
        return (owner + '\n' + context).getBytes(StandardCharsets.UTF_8);
    }

    private String where(String context) {
        return context + " of " + owner;
    }

    @Override
    public String toString() {
        return "sealed box of " + owner;
    }
}
