package org.rowan.match.media;

import java.nio.charset.StandardCharsets;

/**
 * The marker segments of a JPEG file one after another; ends silently where they stop making sense.
 */
final class JpegSegments {
    private final byte[] file;
    private int next = 2;
    private int marker;
    private int begin;
    private int length;

    JpegSegments(byte[] file) {
        this.file = file;
    }

    /** Moves to the next segment; false when there is none. */
    boolean next() {
        if (file.length < 4 || (file[0] & 0xff) != 0xff || (file[1] & 0xff) != 0xd8) {
            return false;
        }
        while (next + 4 <= file.length
                && (file[next] & 0xff) == 0xff
                && (file[next + 1] & 0xff) == 0xff) {
            next++;
        }
        if (next + 4 > file.length || (file[next] & 0xff) != 0xff) {
            return false;
        }
        marker = file[next + 1] & 0xff;
        int stated = (file[next + 2] & 0xff) << 8 | file[next + 3] & 0xff;
        begin = next + 4;
        length = Math.min(stated - 2, file.length - begin);
        next = begin + length;
        return length >= 0;
    }

    int marker() {
        return marker;
    }

    /** Where the segment's content begins in the file. */
    int begin() {
        return begin;
    }

    /** Bytes of content that are there. */
    int length() {
        return length;
    }

    boolean startsWith(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
        if (length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (file[begin + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
