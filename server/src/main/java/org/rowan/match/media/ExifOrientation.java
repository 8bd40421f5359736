package org.rowan.match.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The orientation tag (0x0112) of a picture file: in the Exif segment of a JPEG, the eXIf chunk of
 * a PNG, or the first directory of a TIFF. Anything that cannot be read counts as upright.
 */
final class ExifOrientation {
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int PNG_FIRST_CHUNK = 8;

    private ExifOrientation() {}

    static int of(byte[] file) {
        try {
            return switch (file.length < 8 ? 0 : file[0] & 0xff) {
                case 0xff -> ofJpeg(file);
                case 0x89 -> ofPng(file);
                case 'I', 'M' -> ofTiff(ByteBuffer.wrap(file));
                default -> UPRIGHT;
            };
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static int ofJpeg(byte[] file) {
        JpegSegments segments = new JpegSegments(file);
        while (segments.next() && segments.marker() != START_OF_SCAN) {
            if (segments.marker() == APP1 && segments.startsWith("Exif\0\0")) {
                return ofTiff(slice(file, segments.begin() + 6, segments.length() - 6));
            }
        }
        return UPRIGHT;
    }

    private static int ofPng(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file);
        for (int at = PNG_FIRST_CHUNK; at + 8 <= file.length; ) {
            int length = chunks.getInt(at);
            String name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || name.equals("IEND")) {
                break;
            }
            if (name.equals("eXIf")) {
                return ofTiff(slice(file, at + 8, length));
            }
            at = Math.addExact(at + 12, Math.min(length, file.length));
        }
        return UPRIGHT;
    }

    private static ByteBuffer slice(byte[] file, int from, int length) {
        return ByteBuffer.wrap(file).slice(from, Math.min(length, file.length - from));
    }

    /** TIFF 6.0: byte order, 42, the place of a directory of entries of 12 bytes. */
    private static int ofTiff(ByteBuffer tiff) {
        boolean little = tiff.get(0) == 'I' && tiff.get(1) == 'I';
        boolean big = tiff.get(0) == 'M' && tiff.get(1) == 'M';
        if (!little && !big) {
            return UPRIGHT;
        }
        tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (tiff.getShort(2) != 42) {
            return UPRIGHT;
        }
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + 12 * i;
            if ((tiff.getShort(at) & 0xffff) == ORIENTATION) {
                return tiff.getShort(at + 8);
            }
        }
        return UPRIGHT;
    }
}
