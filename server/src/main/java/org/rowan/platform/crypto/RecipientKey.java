package org.rowan.platform.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.util.Bytes;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.rowan.kernel.UnusableInput;

/**
 * The public half of another installation's {@link ExchangeKey}: what is sealed with it, only that
 * installation opens.
 *
 * <p>A sealed stream is {@link #MAGIC}, the length of the wrapped key (two bytes), a fresh 256-bit
 * key wrapped by HPKE (RFC 9180), and the content under that key as {@link SealedBox} seals files,
 * so that memory stays flat.
 */
public final class RecipientKey {
    /** How every sealed stream begins. */
    public static final String MAGIC = "ROWAN-SEALED-1\n";

    static final String OWNER = "package";
    static final byte[] CONTEXT = "rowan package key 1".getBytes(StandardCharsets.US_ASCII);

    private static final String PREFIX = "rowan-exchange-1:";
    private static final int BYTES = 32;

    private final byte[] raw;

    private RecipientKey(byte[] raw) {
        this.raw = raw;
    }

    /** The key of these 32 bytes (X25519). */
    public static RecipientKey of(byte[] raw) {
        if (raw.length != BYTES) {
            throw new IllegalArgumentException("a public exchange key has 32 bytes");
        }
        return new RecipientKey(raw.clone());
    }

    /**
     * Reads a key as {@code ./rowan keys} prints it.
     *
     * @throws UnusableInput when it is none
     */
    public static RecipientKey parse(String text) {
        String plain = text.strip();
        try {
            if (plain.startsWith(PREFIX)) {
                return of(Base64.getUrlDecoder().decode(plain.substring(PREFIX.length())));
            }
        } catch (IllegalArgumentException damaged) {
            // Said below, like everything else that is no key.
        }
        throw new UnusableInput(
                "this is not the exchange key of a Rowan",
                "--key",
                "the line that begins with " + PREFIX + ", as ./rowan keys prints it there");
    }

    /** One line of text that another Rowan reads. */
    public String text() {
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }

    /** 16 hex digits that name the key, to be compared by another way. */
    public String id() {
        return LogSigner.idOf(raw);
    }

    public byte[] bytes() {
        return raw.clone();
    }

    /** A stream that seals what is written to it; complete only after it was closed. */
    public OutputStream sealing(OutputStream target) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            byte[] wrapped = wrapping().encrypt(key, CONTEXT);
            DataOutputStream header = new DataOutputStream(target);
            header.write(MAGIC.getBytes(StandardCharsets.US_ASCII));
            header.writeShort(wrapped.length);
            header.write(wrapped);
            header.flush();
            return new SealedBox(key, OWNER).sealing(target, MAGIC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal for " + this, e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @AccessesPartialKey
    private HybridEncrypt wrapping() throws GeneralSecurityException {
        HpkePublicKey key = HpkePublicKey.create(ExchangeKey.PARAMETERS, Bytes.copyFrom(raw), null);
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecipientKey that && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return "exchange key " + id();
    }
}
