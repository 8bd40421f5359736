package org.rowan.match.hma;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The status and headers of an HTTP/1.1 reply (RFC 9112), as far as fetching one file needs them;
 * header names in lower case.
 */
record HttpHead(int status, Map<String, String> headers) {
    private static final int LONGEST = 64 * 1024;

    static HttpHead read(InputStream in) throws IOException {
        int[] left = {LONGEST};
        String[] first = line(in, left).split(" ", 3);
        if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("\\d{3}")) {
            throw new IOException("the server does not speak HTTP/1.1");
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return new HttpHead(Integer.parseInt(first[1]), headers);
    }

    @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The body; a problem of status 413 when it is larger than allowed. */
    byte[] body(InputStream in, int largest, long deadline) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if ("chunked".equalsIgnoreCase(header("transfer-encoding"))) {
            int[] left = {LONGEST};
            for (int size = chunk(in, left); size > 0; size = chunk(in, left)) {
                copy(in, body, size, largest, deadline);
                line(in, new int[] {2});
                left[0] = LONGEST;
            }
        } else {
            String length = header("content-length");
            copy(in, body, length == null ? -1 : parse(length, 10), largest, deadline);
        }
        return body.toByteArray();
    }

    private static int chunk(InputStream in, int[] left) throws IOException {
        return parse(line(in, left).replaceAll(";.*", "").strip(), 16);
    }

    private static int parse(String number, int radix) throws IOException {
        try {
            long value = Long.parseLong(number, radix);
            if (value < 0) {
                throw new IOException("the server states a negative length");
            }
            return (int) Math.min(Integer.MAX_VALUE, value);
        } catch (NumberFormatException notANumber) {
            throw new IOException("the server states a length that is no number", notANumber);
        }
    }

    /** Copies so many bytes, or all there are when the number is negative. */
    private static void copy(
            InputStream in, ByteArrayOutputStream to, int bytes, int largest, long deadline)
            throws IOException {
        byte[] buffer = new byte[16 * 1024];
        int left = bytes;
        while (left != 0) {
            if (System.nanoTime() > deadline) {
                throw new IOException("it took longer than 30 seconds");
            }
            int read = in.read(buffer, 0, left < 0 ? buffer.length : Math.min(left, buffer.length));
            if (read < 0) {
                if (left > 0) {
                    throw new EOFException("the server cut the file off");
                }
                return;
            }
            if (to.size() + read > largest) {
                throw new HmaProblem(413, "Content too large");
            }
            to.write(buffer, 0, read);
            left -= left < 0 ? 0 : read;
        }
    }

    private static String line(InputStream in, int[] left) throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int next = in.read();
            if (next < 0 || left[0]-- <= 0) {
                throw new IOException("the server's headers are cut off or too long");
            }
            if (next == '\n') {
                int end = line.length();
                return end > 0 && line.charAt(end - 1) == '\r'
                        ? line.substring(0, end - 1)
                        : line.toString();
            }
            line.append((char) (next & 0xff));
        }
    }
}
