package org.rowan.platform.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.function.Predicate;

/** A stream that fails at its end when what passed through is not what it was opened as. */
final class VerifiedStream extends FilterInputStream {
    private final MessageDigest sha256 = Digests.digest("SHA-256");
    private final Predicate<byte[]> expected;
    private boolean ended;

    /**
     * @param expected whether this is the SHA-256 of the right file
     */
    VerifiedStream(InputStream in, Predicate<byte[]> expected) {
        super(in);
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int read = in.read(bytes, offset, count);
        if (read > 0) {
            sha256.update(bytes, offset, read);
        } else if (read < 0 && !ended) {
            ended = true;
            if (!expected.test(sha256.digest())) {
                throw new IOException("stored content is not the file it was stored as");
            }
        }
        return read;
    }

    /** Skipping would leave bytes out of the digest, so they are read. */
    @Override
    public long skip(long count) throws IOException {
        byte[] buffer = new byte[(int) Math.min(8192, Math.max(count, 0))];
        long skipped = 0;
        while (skipped < count) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, count - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
