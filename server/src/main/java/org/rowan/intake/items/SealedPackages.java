package org.rowan.intake.items;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rowan.platform.content.UploadFolder;
import org.rowan.platform.crypto.CannotOpen;
import org.rowan.platform.crypto.ExchangeKey;
import org.rowan.platform.crypto.KeyRing;
import org.rowan.platform.crypto.RecipientKey;

/**
 * Packages that another Rowan sealed for this one. What is in them lies in the private folder of
 * uploads while it is read, since an archive is read in any order.
 */
final class SealedPackages {
    /** How the first bytes of one read. */
    static final String START = RecipientKey.MAGIC.strip();

    private final KeyRing keys;
    private final UploadFolder uploads;

    SealedPackages(KeyRing keys, UploadFolder uploads) {
        this.keys = keys;
        this.uploads = uploads;
    }

    /** What is done with an opened package. */
    interface Reading {
        void read(Path opened) throws IOException;
    }

    /**
     * Opens a package, whole, and has it read.
     *
     * @return false, before anything is read, when it is sealed for somebody else, altered or cut
     *     off
     */
    boolean open(Path sealed, Reading reading) throws IOException {
        ExchangeKey key = keys.findExchange().orElse(null);
        if (key == null) {
            return false;
        }
        Path folder = uploads.begin();
        try {
            Path opened = folder.resolve("package.zip");
            try (InputStream in = Files.newInputStream(sealed);
                    OutputStream out = Files.newOutputStream(opened)) {
                key.open(in, out);
            } catch (CannotOpen notForUs) {
                return false;
            }
            reading.read(opened);
            return true;
        } finally {
            uploads.end(folder);
        }
    }
}
