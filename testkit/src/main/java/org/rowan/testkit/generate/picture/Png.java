package org.rowan.testkit.generate.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes a square picture as PNG with a palette and stored (uncompressed) data, so that its bytes
 * depend on no compression library.
 *
 * <p>Source: PNG specification third edition, RFC 1950 and RFC 1951.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int STORED_LIMIT = 65_535;

    private Png() {}

    /**
     * The file.
     *
     * @param pixels palette indices, row by row
     * @param tint chooses the colours between black and white
     * @param comment kept in a tEXt chunk
     * @param targetBytes size to reach by an ignored private chunk, or less for none
     */
    static byte[] write(byte[] pixels, int side, long tint, String comment, int targetBytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(pixels.length + 1024);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(side));
            chunk(out, "PLTE", palette(tint));
            chunk(out, "tEXt", ("Comment\0" + comment).getBytes(StandardCharsets.ISO_8859_1));
            chunk(out, "IDAT", stored(filtered(pixels, side)));
            int missing = targetBytes - bytes.size() - 24;
            if (missing > 0) {
                chunk(out, "raWn", new byte[missing]);
            }
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] header(int side) {
        return java.nio.ByteBuffer.allocate(13)
                .putInt(side)
                .putInt(side)
                .put((byte) 8)
                .put((byte) 3)
                .array();
    }

    private static byte[] palette(long tint) {
        byte[] palette = new byte[768];
        for (int i = 0; i < 256; i++) {
            for (int colour = 0; colour < 3; colour++) {
                int most = (int) ((tint >>> (8 * colour)) & 0x3F);
                // Darkest in the middle of the ramp, so black and white stay what they are.
                int shift = most * Math.min(i, 255 - i) / 128;
                palette[i * 3 + colour] = (byte) Math.max(0, i - shift);
            }
        }
        return palette;
    }

    private static byte[] filtered(byte[] pixels, int side) {
        byte[] rows = new byte[side * (side + 1)];
        for (int row = 0; row < side; row++) {
            System.arraycopy(pixels, row * side, rows, row * (side + 1) + 1, side);
        }
        return rows;
    }

    private static byte[] stored(byte[] data) throws IOException {
        ByteArrayOutputStream zlib = new ByteArrayOutputStream(data.length + 32);
        zlib.write(0x78);
        zlib.write(0x01);
        for (int at = 0; at < data.length; at += STORED_LIMIT) {
            int length = Math.min(STORED_LIMIT, data.length - at);
            zlib.write(at + length == data.length ? 1 : 0);
            zlib.write(length);
            zlib.write(length >>> 8);
            zlib.write(~length);
            zlib.write(~length >>> 8);
            zlib.write(data, at, length);
        }
        Adler32 sum = new Adler32();
        sum.update(data);
        zlib.write(java.nio.ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return zlib.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
    }
}
