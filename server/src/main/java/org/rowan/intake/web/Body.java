package org.rowan.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.cybertipline.DocumentReader;

/**
 * Reads the body of a request that carries one document.
 *
 * <p>Documents above 256 KiB are read two at a time and one of each sender, so that memory stays
 * flat however many come, and a sender who sends slowly holds up no other.
 */
final class Body {
    private static final int USUAL = 256 << 10;
    private static final long MOST_DRAINED = 256L << 20;
    private static final Semaphore LARGE = new Semaphore(2);
    private static final ConcurrentHashMap<String, Semaphore> ONE_EACH = new ConcurrentHashMap<>();
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private Body() {}

    /** What is done with a document that was read. */
    interface Use {
        void with(byte[] document) throws IOException;
    }

    /** Reads up to one byte more than a document may have and hands it on. */
    static void read(String sender, HttpServletRequest request, Use use) throws IOException {
        read(sender, request.getInputStream(), LONGEST_WAIT, use);
    }

    /**
     * @param limit how long what is above 256 KiB may take to arrive
     */
    static void read(String sender, InputStream in, Duration limit, Use use) throws IOException {
        byte[] start = in.readNBytes(USUAL);
        if (start.length < USUAL) {
            use.with(start);
            return;
        }
        Semaphore own = ONE_EACH.computeIfAbsent(sender, name -> new Semaphore(1));
        own.acquireUninterruptibly();
        LARGE.acquireUninterruptibly();
        try {
            use.with(whole(start, in, System.nanoTime() + limit.toNanos()));
        } finally {
            LARGE.release();
            own.release();
        }
    }

    private static byte[] whole(byte[] start, InputStream in, long deadline) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(1 << 20);
        whole.write(start);
        byte[] piece = new byte[1 << 16];
        int read = 0;
        while (read >= 0 && whole.size() <= DocumentReader.LONGEST) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("the document arrives too slowly");
            }
            int room = DocumentReader.LONGEST + 1 - whole.size();
            read = in.read(piece, 0, Math.min(piece.length, room));
            whole.write(piece, 0, Math.max(0, read));
        }
        return whole.toByteArray();
    }

    /**
     * Reads away what is left of a refused body, up to 256 MiB: a client that is cut off while it
     * sends never sees the answer.
     */
    static void drain(HttpServletRequest request) throws IOException {
        InputStream in = request.getInputStream();
        byte[] nowhere = new byte[1 << 14];
        long left = MOST_DRAINED;
        int read = 0;
        while (read >= 0 && left > 0) {
            read = in.read(nowhere);
            left -= read;
        }
    }

    /** Remarks about how a document was sent. */
    static List<String> tolerated(@Nullable String contentType) {
        if (contentType == null) {
            return List.of("sent without a content type");
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "text/xml" -> List.of();
            case "application/xml", "text/plain", "application/x-www-form-urlencoded" ->
                    List.of("sent as " + type);
            default -> List.of("sent as another type");
        };
    }

    /** The charset of a content type; null when it has none. */
    static @Nullable String charset(@Nullable String contentType) {
        if (contentType == null) {
            return null;
        }
        for (String parameter : contentType.split(";")) {
            String[] pair = parameter.split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset")) {
                String value = pair[1].strip().replace("\"", "");
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }
}
