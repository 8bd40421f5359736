package org.rowan.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a multipart/form-data body (RFC 7578) part by part as it arrives, without keeping any of
 * it: a file of 2 GiB goes through a buffer of 64 KiB.
 */
final class MultipartStream {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_HEADERS = 1 << 13;
    private static final Pattern NAME = parameter("name");
    private static final Pattern FILE_NAME = parameter("filename");

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private boolean started;
    private boolean finished;

    MultipartStream(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first boundary has no line end before it; pretend it has.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /**
     * One part.
     *
     * @param name the field's name
     * @param fileName the file's name; null when none is given
     * @param body its bytes, to be read before the next part is asked for
     */
    record Part(String name, @Nullable String fileName, InputStream body) {}

    /** The next part, after what is left of the last one was skipped; null after the last. */
    @Nullable Part next() throws IOException {
        if (finished) {
            return null;
        }
        skipToDelimiter();
        started = true;
        int first = readByte();
        int second = readByte();
        if (first == '-' && second == '-') {
            finished = true;
            return null;
        }
        while (second != '\n') {
            if (first != ' ' && first != '\t' && first != '\r') {
                throw new Malformed("no line end after the boundary");
            }
            first = second;
            second = readByte();
        }
        String headers = headers();
        String name = find(NAME, headers);
        return new Part(name == null ? "" : name, find(FILE_NAME, headers), new Body());
    }

    private void skipToDelimiter() throws IOException {
        InputStream rest = new Body();
        byte[] nowhere = new byte[1 << 13];
        int read = 0;
        while (read >= 0) {
            read = rest.read(nowhere, 0, nowhere.length);
        }
        position += delimiter.length;
    }

    private String headers() throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.length() < 2 || !text.substring(text.length() - 2).equals("\n\n")) {
            int read = readByte();
            if (read != '\r') {
                text.append((char) read);
            }
            if (text.length() == 1 && read == '\n') {
                return "";
            }
            if (text.length() > LONGEST_HEADERS) {
                throw new Malformed("the headers of a part are too long");
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int readByte() throws IOException {
        if (position == end && !fill()) {
            throw new Malformed("the body broke off");
        }
        return buffer[position++] & 0xff;
    }

    /** Moves what is left to the front and reads more behind it; false at the end. */
    private boolean fill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, end - position);
            end -= position;
            position = 0;
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read <= 0) {
            return false;
        }
        end += read;
        return true;
    }

    /** How many bytes from the position on belong to the part for sure. */
    private int safe() {
        int last = end - delimiter.length;
        for (int i = position; i <= last; i++) {
            if (buffer[i] == '\r' && isDelimiter(i)) {
                return i - position;
            }
        }
        return Math.max(0, last + 1 - position);
    }

    private boolean isDelimiter(int at) {
        for (int i = 1; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String find(Pattern pattern, String headers) {
        Matcher matcher = pattern.matcher(headers);
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replace("%22", "\"");
    }

    private static Pattern parameter(String name) {
        return Pattern.compile(
                "(?i)^content-disposition:[^\\n]*[; ]" + name + "=(?:\"([^\"\n]*+)\"|([^;\\s]++))",
                Pattern.MULTILINE);
    }

    /** A body that is no multipart/form-data, or broke off. */
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    /** The bytes of the present part, up to the delimiter. */
    private final class Body extends InputStream {
        private int known;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (known == 0) {
                known = safe();
                if (known == 0) {
                    if (end - position >= delimiter.length && isAtDelimiter()) {
                        return -1;
                    }
                    if (!fill()) {
                        throw new Malformed(
                                started ? "the body broke off" : "the boundary never comes");
                    }
                }
            }
            int given = Math.min(length, known);
            System.arraycopy(buffer, position, target, offset, given);
            position += given;
            known -= given;
            return given;
        }

        private boolean isAtDelimiter() {
            return buffer[position] == '\r' && isDelimiter(position);
        }
    }
}
