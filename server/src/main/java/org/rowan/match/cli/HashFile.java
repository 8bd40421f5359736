package org.rowan.match.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.hash.Digester;
import org.rowan.engine.hash.Digests;
import org.rowan.engine.hash.DihedralHashes;
import org.rowan.engine.hash.Pdq;
import org.rowan.engine.hash.PdqHash;
import org.rowan.kernel.UnusableInput;
import org.rowan.match.media.PictureLimits;
import org.rowan.match.media.PictureReader;
import org.rowan.match.media.UnreadablePicture;

/** Hashes a file: its bytes in one pass, and the picture in them if there is one. */
final class HashFile {
    private static final PictureReader PICTURES = new PictureReader(PictureLimits.DEFAULT);

    private HashFile() {}

    /**
     * The hashes of a readable file, whatever is in it.
     *
     * @throws UnusableInput if the file cannot be read at all
     */
    static FileHashes of(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UnusableInput(
                    "there is no such file", path.toString(), "check the name of the file");
        }
        try {
            Digests digests = digests(path);
            try {
                DihedralHashes pdq = Pdq.dihedral(PICTURES.read(contentOf(path)));
                return new FileHashes(path.toString(), digests, pdq, doubtAbout(pdq.original()));
            } catch (UnreadablePicture e) {
                return new FileHashes(path.toString(), digests, null, e.getMessage());
            }
        } catch (IOException e) {
            throw new UnusableInput(
                    "the file cannot be read: " + e.getMessage(),
                    path.toString(),
                    "check its permissions");
        }
    }

    private static byte[] contentOf(Path path) throws IOException, UnreadablePicture {
        long size = Files.size(path);
        if (size > PictureLimits.DEFAULT.bytes()) {
            throw new UnreadablePicture(
                    UnreadablePicture.Reason.TOO_LARGE,
                    size
                            + " bytes are more than the "
                            + PictureLimits.DEFAULT.bytes()
                            + " allowed for a picture");
        }
        return Files.readAllBytes(path);
    }

    private static Digests digests(Path path) throws IOException {
        Digester digester = new Digester();
        byte[] piece = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(path)) {
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                digester.update(piece, 0, count);
            }
        }
        return digester.finish();
    }

    private static @Nullable String doubtAbout(PdqHash pdq) {
        return pdq.isLowQuality()
                ? "PDQ quality "
                        + pdq.quality()
                        + " is below "
                        + PdqHash.LOW_QUALITY
                        + ": the picture is too flat or too small to be recognised by it"
                : null;
    }
}
