package org.rowan.intake.items;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.PackageManifest;
import org.rowan.intake.StoredContent;
import org.rowan.platform.crypto.LogSigner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A package of another installation, checked whole before anything of it is taken in: its signature
 * fits its manifest, and its manifest fits every entry, no more and no less.
 *
 * @param manifest what it says about itself
 * @param key the name of the key it is signed with; whose it is, people have to know
 */
record PackageCheck(PackageManifest manifest, String key) {
    private static final long LONGEST_MANIFEST = 16 << 20;

    /** A package that is not what it says; the message names the first thing wrong. */
    static final class Unfit extends IOException {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    /**
     * @param root of the ZIP
     * @throws Unfit when it is not what it says
     */
    static PackageCheck of(Path root) throws IOException {
        byte[] bytes = small(root, PackageManifest.NAME);
        PackageManifest manifest = read(bytes, PackageManifest.class);
        if (!PackageManifest.FORMAT.equals(manifest.format())
                || manifest.version() != PackageManifest.VERSION) {
            throw new Unfit("a package of a format that is not known here");
        }
        String key = signedBy(bytes, small(root, PackageManifest.SIGNATURE));
        fits(root, manifest.entries());
        for (PackageManifest.Content content : manifest.referrals()) {
            if (!String.valueOf(content.referral()).matches("R\\d{1,18}")
                    || !Files.isDirectory(root.resolve(content.referral()))) {
                throw new Unfit("a package that lacks a referral it names");
            }
        }
        return new PackageCheck(manifest, key);
    }

    /** Where a referral comes from, for whoever reads it here; names nobody. */
    String provenance(PackageManifest.Content content) {
        String organisation =
                manifest.organisation() == null || manifest.organisation().isBlank()
                        ? "an installation without a name"
                        : plain(manifest.organisation());
        return "from a package of "
                + organisation
                + " made "
                + plain(manifest.made())
                + ", where it was "
                + content.referral()
                + " filed by "
                + plain(content.sender())
                + " and received "
                + plain(content.received())
                + "; signed with key "
                + key;
    }

    /** The digests of a file that is not in the package; null when they are none. */
    static @Nullable StoredContent digests(byte[] json) {
        try {
            StoredContent given = JsonMapper.shared().readValue(json, StoredContent.class);
            boolean whole =
                    given != null
                            && String.valueOf(given.md5()).matches("[0-9a-f]{32}")
                            && String.valueOf(given.sha1()).matches("[0-9a-f]{40}")
                            && String.valueOf(given.sha256()).matches("[0-9a-f]{64}");
            return whole
                    ? new StoredContent(
                            "", given.bytes(), given.md5(), given.sha1(), given.sha256())
                    : null;
        } catch (JacksonException notDigests) {
            return null;
        }
    }

    /** In a line, and short. */
    private static String plain(@Nullable String text) {
        String line = String.valueOf(text).replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() > 100 ? line.substring(0, 100) + "…" : line;
    }

    private static String signedBy(byte[] manifest, byte[] beside) throws Unfit {
        PackageManifest.Signature signature = read(beside, PackageManifest.Signature.class);
        try {
            byte[] key = Base64.getDecoder().decode(String.valueOf(signature.publicKey()));
            byte[] signed = Base64.getDecoder().decode(String.valueOf(signature.signature()));
            byte[] prefix = PackageManifest.SIGNED.getBytes(StandardCharsets.UTF_8);
            byte[] message = new byte[prefix.length + manifest.length];
            System.arraycopy(prefix, 0, message, 0, prefix.length);
            System.arraycopy(manifest, 0, message, prefix.length, manifest.length);
            if (LogSigner.verify(key, message, signed)) {
                return LogSigner.idOf(key);
            }
        } catch (IllegalArgumentException notBase64) {
            throw new Unfit("a package whose signature cannot be read");
        }
        throw new Unfit("a package whose signature does not fit");
    }

    private static void fits(Path root, List<PackageManifest.Entry> listed) throws IOException {
        Map<String, PackageManifest.Entry> byPath = new HashMap<>();
        for (PackageManifest.Entry entry : listed) {
            byPath.put(String.valueOf(entry.path()), entry);
        }
        Set<String> there = new HashSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString();
                if (path.equals(PackageManifest.NAME) || path.equals(PackageManifest.SIGNATURE)) {
                    continue;
                }
                PackageManifest.Entry entry = byPath.get(path);
                if (entry == null
                        || entry.bytes() != Files.size(file)
                        || !sha256(file).equals(entry.sha256())) {
                    throw new Unfit("a package with an entry that its manifest does not fit");
                }
                there.add(path);
            }
        }
        if (!there.equals(byPath.keySet())) {
            throw new Unfit("a package that lacks an entry of its manifest");
        }
    }

    private static byte[] small(Path root, String name) throws IOException {
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new Unfit("a package without " + name);
        }
        if (Files.size(file) > LONGEST_MANIFEST) {
            throw new Unfit("a package with a manifest that is too long");
        }
        return Files.readAllBytes(file);
    }

    private static <T> T read(byte[] bytes, Class<T> type) throws Unfit {
        try {
            T value = JsonMapper.shared().readValue(bytes, type);
            if (value != null) {
                return value;
            }
        } catch (JacksonException notThis) {
            throw new Unfit("a package whose manifest cannot be read");
        }
        throw new Unfit("a package whose manifest is empty");
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
