package org.rowan.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a server, kept from request to request (HTTP/1.1, RFC 9112).
 *
 * <p>It connects anew when the server said that it would close, and never sends a request twice: an
 * answer that does not come is an {@link IOException}, after which the connection is anew. Answers
 * need a stated length. Not for use by several threads.
 */
public final class KeptConnection implements AutoCloseable {
    private static final int CONNECT_MS = 10_000;
    private static final int LONGEST_WAIT_MS = 120_000;
    private static final int LONGEST_LINE = 1 << 14;

    private final String host;
    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    /**
     * @param address such as {@code http://127.0.0.1:8470}; nothing is sent before the first
     *     request
     */
    public KeptConnection(String address) {
        URI uri = URI.create(address);
        this.host = uri.getHost();
        this.port = uri.getPort();
    }

    /**
     * An answer.
     *
     * @param status such as 200
     */
    public record Answer(int status, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @param line method and path, such as {@code GET /ispws/status}
     * @param headers each ended by CR LF
     */
    public Answer send(String line, String headers, byte[] body) throws IOException {
        byte[] head =
                (line + " HTTP/1.1\r\nHost: " + host + ':' + port + "\r\n" + headers + length(body))
                        .getBytes(StandardCharsets.US_ASCII);
        try {
            OutputStream out = connected().getOutputStream();
            out.write(together(head, body));
            return answer();
        } catch (IOException | RuntimeException broken) {
            close();
            throw broken;
        }
    }

    /** A request without a body says nothing of its length. */
    private static String length(byte[] body) {
        return body.length == 0 ? "\r\n" : "Content-Length: " + body.length + "\r\n\r\n";
    }

    /** In one piece, so that a small request is one packet. */
    private static byte[] together(byte[] head, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length + body.length);
        request.writeBytes(head);
        request.writeBytes(body);
        return request.toByteArray();
    }

    private Socket connected() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket();
            open.setTcpNoDelay(true);
            open.setSoTimeout(LONGEST_WAIT_MS);
            open.connect(new InetSocketAddress(host, port), CONNECT_MS);
            socket = open;
            in = new BufferedInputStream(open.getInputStream(), 1 << 13);
        }
        return open;
    }

    private Answer answer() throws IOException {
        int status = status(line());
        int length = -1;
        boolean closing = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.equalsIgnoreCase("connection: close")) {
                closing = true;
            }
        }
        if (length < 0) {
            throw new IOException("an answer does not state its length");
        }
        byte[] body = stream().readNBytes(length);
        if (body.length < length) {
            throw new IOException("the server hung up");
        }
        if (closing) {
            close();
        }
        return new Answer(status, body);
    }

    private static int status(String line) throws IOException {
        if (!line.startsWith("HTTP/1.1 ") || line.length() < 12) {
            throw new IOException("this is no answer of HTTP/1.1: " + line);
        }
        return Integer.parseInt(line, 9, 12, 10);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        InputStream from = stream();
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new IOException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private InputStream stream() throws IOException {
        InputStream open = in;
        if (open == null) {
            throw new IOException("the connection is closed");
        }
        return open;
    }

    /** Ends the connection; the next request opens another. */
    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // It is closed either way.
        }
        socket = null;
        in = null;
    }
}
