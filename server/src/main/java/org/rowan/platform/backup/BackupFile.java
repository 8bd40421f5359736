package org.rowan.platform.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.disk.Durable;

/** The outside of a backup file: the line in the clear, and the sealed stream behind it. */
final class BackupFile {
    private static final String FORMAT = "rowan backup 1 of ";
    private static final int LINE = FORMAT.length() + 36 + 1;
    private static final String CONTEXT = "backup file";
    private static final int BUFFER = 1 << 16;

    private BackupFile() {}

    /** A stream into a new file, which is on the disk when the stream is closed. */
    static OutputStream create(Path file, KeyRing ring) throws IOException {
        FileChannel channel = Durable.createPrivate(file);
        OutputStream target =
                new OutputStream() {
                    private final OutputStream out = Channels.newOutputStream(channel);

                    @Override
                    public void write(int one) throws IOException {
                        out.write(one);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int count) throws IOException {
                        out.write(bytes, offset, count);
                    }

                    @Override
                    public void close() throws IOException {
                        if (channel.isOpen()) {
                            channel.force(true);
                            channel.close();
                        }
                    }
                };
        target.write((FORMAT + ring.installation() + "\n").getBytes(StandardCharsets.US_ASCII));
        return ring.backups().sealing(target, CONTEXT);
    }

    /**
     * The stream again.
     *
     * @throws UnusableInput when it is no backup, or not of the installation of these keys
     */
    static InputStream open(Path file, KeyRing ring) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UnusableInput(
                    "there is no such file", file.toString(), "the name of a backup");
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        String line = new String(in.readNBytes(LINE), StandardCharsets.US_ASCII);
        if (!line.startsWith(FORMAT) || !line.endsWith("\n")) {
            in.close();
            throw new UnusableInput(
                    "this is no backup of Rowan",
                    file.toString(),
                    "a file that ./rowan backup made");
        }
        UUID installation = UUID.fromString(line.substring(FORMAT.length(), LINE - 1));
        if (!installation.equals(ring.installation())) {
            in.close();
            throw new UnusableInput(
                    "the backup is of installation "
                            + installation
                            + ", the keys of "
                            + ring.installation(),
                    file.toString(),
                    "the key file or recovery copy of that installation");
        }
        return ring.backups().opening(in, CONTEXT);
    }
}
