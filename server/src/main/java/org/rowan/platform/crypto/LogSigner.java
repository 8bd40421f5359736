package org.rowan.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** Signs the heads of the audit log with Ed25519 (RFC 8032); the key lies outside the database. */
public final class LogSigner {
    private static final String ALGORITHM = "Ed25519";
    private static final int ID_BYTES = 8;

    private final PrivateKey privateKey;
    private final PublicKey publicKey;
    private final Instant made;

    private LogSigner(PrivateKey privateKey, PublicKey publicKey, Instant made) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.made = made;
    }

    static LogSigner draw(Instant made, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(255, random);
            KeyPair pair = generator.generateKeyPair();
            return new LogSigner(pair.getPrivate(), pair.getPublic(), made);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no Ed25519", e);
        }
    }

    static LogSigner read(byte[] pkcs8, byte[] x509, Instant made) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        return new LogSigner(
                factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
                factory.generatePublic(new X509EncodedKeySpec(x509)),
                made);
    }

    /** The 64-byte signature of these bytes. */
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /**
     * Whether the holder of the private key to this X.509-encoded public key signed these bytes.
     */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePublic(new X509EncodedKeySpec(publicKey)));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The public key, X.509-encoded, for those who check the log elsewhere. */
    public byte[] publicKey() {
        return publicKey.getEncoded();
    }

    /** 16 hex digits that name the key: the start of the SHA-256 of its public half. */
    public String id() {
        return idOf(publicKey());
    }

    /** The name of a public key. */
    public static String idOf(byte[] publicKey) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    Instant made() {
        return made;
    }

    byte[] privateEncoded() {
        return privateKey.getEncoded();
    }

    @Override
    public String toString() {
        return "log signer " + id();
    }
}
