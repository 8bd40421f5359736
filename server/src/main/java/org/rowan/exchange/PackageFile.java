package org.rowan.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rowan.intake.PackageManifest;
import org.rowan.platform.crypto.LogSigner;
import tools.jackson.databind.json.JsonMapper;

/** A package being written: entries first, then the manifest that fits them, then its signature. */
final class PackageFile implements AutoCloseable {
    private final ZipOutputStream zip;
    private final List<PackageManifest.Entry> entries = new ArrayList<>();

    PackageFile(OutputStream to) {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    }

    /** Adds an entry; memory stays flat. */
    void add(String path, InputStream content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        MessageDigest digest = sha256();
        long bytes = content.transferTo(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        entries.add(
                new PackageManifest.Entry(path, bytes, HexFormat.of().formatHex(digest.digest())));
    }

    /** The entries so far, for the manifest. */
    List<PackageManifest.Entry> entries() {
        return List.copyOf(entries);
    }

    /** Ends the package. */
    void seal(PackageManifest manifest, LogSigner signer) throws IOException {
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(manifest);
        byte[] prefix = PackageManifest.SIGNED.getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[prefix.length + bytes.length];
        System.arraycopy(prefix, 0, message, 0, prefix.length);
        System.arraycopy(bytes, 0, message, prefix.length, bytes.length);
        PackageManifest.Signature signature =
                new PackageManifest.Signature(
                        Base64.getEncoder().encodeToString(signer.publicKey()),
                        Base64.getEncoder().encodeToString(signer.sign(message)));
        put(PackageManifest.NAME, bytes);
        put(PackageManifest.SIGNATURE, JsonMapper.shared().writeValueAsBytes(signature));
    }

    private void put(String path, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
