package org.rowan.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.rowan.kernel.UnusableInput;

/**
 * The generated passwords of the embedded database, kept in one file of mode 600.
 *
 * @param superuser password of the role that owns the server
 * @param owner password of the role that owns Rowan's own database and nothing else
 */
record Secrets(String superuser, String owner) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "rowan";

    /** Reads the passwords, or makes them at the first start. */
    static Secrets in(Path file) throws IOException {
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() == 2) {
                return new Secrets(lines.get(0), lines.get(1));
            }
            throw new UnusableInput(
                    "the file of the database's passwords is damaged",
                    file.toString(),
                    "restore it from a backup");
        }
        Secrets fresh = new Secrets(password(), password());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        writePrivately(beside, fresh.superuser + "\n" + fresh.owner + "\n");
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        return fresh;
    }

    /** Writes a file that only its owner may read, from its first moment on. */
    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        try (var channel =
                Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")))) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
