package org.rowan.platform.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;

/**
 * The key pair by which other installations seal packages for this one: HPKE (RFC 9180) with
 * X25519, HKDF-SHA256 and AES-256-GCM.
 */
public final class ExchangeKey {
    static final HpkeParameters PARAMETERS = parameters();

    private static final int LONGEST_WRAPPED = 256;
    private static final int BUFFER = 1 << 16;

    private final byte[] privateKey;
    private final RecipientKey publicKey;
    private final Instant made;

    private ExchangeKey(byte[] privateKey, byte[] publicKey, Instant made) {
        this.privateKey = privateKey;
        this.publicKey = RecipientKey.of(publicKey);
        this.made = made;
    }

    private static HpkeParameters parameters() {
        try {
            HybridConfig.register();
            return HpkeParameters.builder()
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has no HPKE", e);
        }
    }

    @AccessesPartialKey
    static ExchangeKey draw(Instant made) {
        try {
            KeysetHandle handle =
                    KeysetHandle.newBuilder()
                            .addEntry(
                                    KeysetHandle.generateEntryFromParameters(PARAMETERS)
                                            .withRandomId()
                                            .makePrimary())
                            .build();
            HpkePrivateKey key = (HpkePrivateKey) handle.getPrimary().getKey();
            return new ExchangeKey(
                    key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()),
                    key.getPublicKey().getPublicKeyBytes().toByteArray(),
                    made);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has no HPKE", e);
        }
    }

    /**
     * @throws GeneralSecurityException when the halves do not belong together
     */
    static ExchangeKey read(byte[] privateKey, byte[] publicKey, Instant made)
            throws GeneralSecurityException {
        ExchangeKey key = new ExchangeKey(privateKey, publicKey, made);
        key.pair();
        return key;
    }

    /** What others need to seal for this installation. */
    public RecipientKey publicKey() {
        return publicKey;
    }

    /**
     * Writes in the clear what {@link RecipientKey#sealing} sealed for this key. What was written
     * is to be used only once this has returned.
     *
     * @throws CannotOpen when it was sealed for another key, altered or cut off
     */
    public void open(InputStream sealed, OutputStream clear) throws IOException {
        byte[] buffer = new byte[BUFFER];
        InputStream opening = opening(sealed);
        for (int read = next(opening, buffer); read >= 0; read = next(opening, buffer)) {
            clear.write(buffer, 0, read);
        }
    }

    private static int next(InputStream opening, byte[] buffer) {
        try {
            return opening.read(buffer);
        } catch (IOException altered) {
            throw new CannotOpen("altered or cut off", altered);
        }
    }

    private InputStream opening(InputStream sealed) throws IOException {
        byte[] magic = sealed.readNBytes(RecipientKey.MAGIC.length());
        if (!new String(magic, StandardCharsets.US_ASCII).equals(RecipientKey.MAGIC)) {
            throw new CannotOpen("not a sealed package", null);
        }
        byte[] length = sealed.readNBytes(Short.BYTES);
        if (length.length < Short.BYTES) {
            throw new CannotOpen("cut off", null);
        }
        int wrapped = Math.min(ByteBuffer.wrap(length).getShort() & 0xffff, LONGEST_WRAPPED);
        try {
            byte[] key = unwrapping().decrypt(sealed.readNBytes(wrapped), RecipientKey.CONTEXT);
            return new SealedBox(key, RecipientKey.OWNER).opening(sealed, RecipientKey.MAGIC);
        } catch (GeneralSecurityException e) {
            throw new CannotOpen("sealed for another key, or altered", e);
        }
    }

    private HybridDecrypt unwrapping() throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(pair()).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
    }

    @AccessesPartialKey
    private HpkePrivateKey pair() throws GeneralSecurityException {
        return HpkePrivateKey.create(
                HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(publicKey.bytes()), null),
                SecretBytes.copyFrom(privateKey, InsecureSecretKeyAccess.get()));
    }

    Instant made() {
        return made;
    }

    byte[] privateBytes() {
        return Arrays.copyOf(privateKey, privateKey.length);
    }

    @Override
    public String toString() {
        return "exchange key " + publicKey.id();
    }
}
