package org.rowan.intake.receiving;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.StoredContent;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.content.Received;
import org.rowan.platform.crypto.SealedBox;

/**
 * Whether uploaded files are kept or only their digests.
 *
 * <p>Outside a police installation files are kept only under a named legal basis.
 */
public final class FileKeeping {
    private static final int BUFFER = 1 << 16;

    private final ContentStore contents;
    private final boolean keeps;

    private FileKeeping(ContentStore contents, boolean keeps) {
        this.contents = contents;
        this.keeps = keeps;
    }

    /**
     * @param profile the installation's profile word
     * @param legalBasis the law under which files are kept elsewhere; empty when there is none
     */
    public static FileKeeping of(ContentStore contents, String profile, String legalBasis) {
        boolean mayKeep = profile.equals("police") || profile.equals("demo");
        return new FileKeeping(contents, mayKeep || !legalBasis.isBlank());
    }

    /** Whether the contents of files are kept. */
    boolean keeps() {
        return keeps;
    }

    /**
     * What arrived of a file.
     *
     * @param received what the content store keeps; null when only the digests are kept
     */
    record Arrived(StoredContent stored, @Nullable Received received) {}

    /** Reads a file to its end; memory stays flat. */
    Arrived receive(ReferralId referral, SealedBox box, InputStream content) throws IOException {
        if (!keeps) {
            return new Arrived(digestOnly(content), null);
        }
        Received received = contents.receive(referral, box, content);
        StoredContent stored =
                new StoredContent(
                        received.name().value(),
                        received.length(),
                        received.md5(),
                        received.sha1(),
                        received.sha256());
        return new Arrived(stored, received);
    }

    /** Makes it part of the current transaction. */
    void keep(Arrived arrived) {
        if (arrived.received() != null) {
            contents.keep(arrived.received());
        }
    }

    private static StoredContent digestOnly(InputStream content) throws IOException {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            long length = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                md5.update(buffer, 0, read);
                sha1.update(buffer, 0, read);
                sha256.update(buffer, 0, read);
                length += read;
            }
            return new StoredContent("", length, hex(md5), hex(sha1), hex(sha256));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has these digests", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
