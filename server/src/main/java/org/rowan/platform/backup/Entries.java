package org.rowan.platform.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** The inside of a backup: named entries, one after the other, with their digests at the end. */
final class Entries {
    static final String MANIFEST = "manifest.json";

    private Entries() {}

    /** Writes the bytes of one entry, or reads them. */
    interface Body<S> {
        void with(S stream) throws IOException;
    }

    /** Is given each entry in turn. */
    interface Reader {
        void entry(String name, InputStream bytes) throws IOException;
    }

    /** Writes entries and remembers them for the manifest. */
    static final class Writer implements AutoCloseable {
        private final ZipOutputStream zip;
        private final Manifest manifest = Manifest.empty();

        Writer(OutputStream target) {
            this.zip = new ZipOutputStream(target);
        }

        Manifest manifest() {
            return manifest;
        }

        /**
         * @param sealed whether the bytes are sealed already, so that squeezing them is in vain
         */
        void entry(String name, boolean sealed, Body<OutputStream> body) throws IOException {
            zip.setLevel(sealed ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(name));
            Counted counted = new Counted(zip);
            body.with(counted);
            zip.closeEntry();
            manifest.entries().put(name, counted.entry());
        }

        void json(String name, Object value) throws IOException {
            byte[] bytes = JsonMapper.shared().writeValueAsBytes(value);
            entry(name, false, out -> out.write(bytes));
        }

        /** Ends the backup; without it a file is not one. */
        void finish() throws IOException {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
            zip.closeEntry();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /**
     * Reads all entries and compares them with the manifest.
     *
     * @throws IOException when anything is altered, missing or cut off
     */
    static Manifest read(InputStream in, Reader reader) throws IOException {
        Map<String, Manifest.Entry> seen = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(MANIFEST)) {
                    return check(zip.readAllBytes(), seen);
                }
                DigestInputStream digest = new DigestInputStream(new Unclosed(zip), sha256());
                CountedInput counted = new CountedInput(digest);
                reader.entry(entry.getName(), counted);
                counted.transferTo(OutputStream.nullOutputStream());
                String sha256 = HexFormat.of().formatHex(digest.getMessageDigest().digest());
                seen.put(entry.getName(), new Manifest.Entry(counted.count, sha256));
            }
        }
        throw new IOException("the backup is cut off: it has no manifest");
    }

    private static Manifest check(byte[] json, Map<String, Manifest.Entry> seen)
            throws IOException {
        Manifest manifest = JsonMapper.shared().readValue(json, Manifest.class);
        if (!manifest.entries().equals(seen)) {
            throw new IOException("the backup does not hold what its manifest says");
        }
        return manifest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    /** Counts and digests what is written; closing it leaves the ZIP open. */
    private static final class Counted extends OutputStream {
        private final DigestOutputStream out;
        private long count;

        Counted(OutputStream target) {
            this.out = new DigestOutputStream(target, sha256());
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }

        Manifest.Entry entry() {
            return new Manifest.Entry(
                    count, HexFormat.of().formatHex(out.getMessageDigest().digest()));
        }
    }

    private static final class CountedInput extends FilterInputStream {
        private long count;

        CountedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return readNBytes((int) Math.min(bytes, 1 << 16)).length;
        }
    }

    /** Readers may close what they are given; the ZIP goes on. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
