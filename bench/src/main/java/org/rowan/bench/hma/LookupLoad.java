package org.rowan.bench.hma;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One client that sends look-ups one after the other over a kept connection and times each; as lean
 * as can be, because it shares the processors with the server.
 */
final class LookupLoad implements Runnable {
    private final int port;
    private final String key;
    private final List<String> signals;
    private final long until;
    private long[] nanos = new long[1 << 14];
    private int count;
    private int found;
    private int failed;

    /**
     * @param signals 64 hex digits each, asked for in turn
     * @param until {@link System#nanoTime()} at which to stop
     */
    LookupLoad(int port, String key, List<String> signals, long until) {
        this.port = port;
        this.key = key;
        this.signals = signals;
        this.until = until;
    }

    /** Connects again when the server ends a connection, as it does after a number of requests. */
    @Override
    public void run() {
        int asked = 0;
        while (System.nanoTime() < until) {
            int before = asked;
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setTcpNoDelay(true);
                OutputStream out = socket.getOutputStream();
                InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 13);
                boolean open = true;
                while (open && System.nanoTime() < until) {
                    byte[] request = request(signals.get(asked % signals.size()));
                    long began = System.nanoTime();
                    out.write(request);
                    open = answer(in);
                    record(System.nanoTime() - began);
                    asked++;
                }
            } catch (IOException broken) {
                failed++;
                if (asked == before) {
                    return;
                }
            }
        }
    }

    private byte[] request(String signal) {
        return ("GET /hma/m/lookup?signal_type=pdq&signal="
                        + signal
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                        + key
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads an answer; whether the connection stays open. */
    private boolean answer(InputStream in) throws IOException {
        boolean ok = line(in).startsWith("HTTP/1.1 200");
        int length = 0;
        boolean open = true;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            open &= !line.equalsIgnoreCase("connection: close");
        }
        byte[] body = in.readNBytes(length);
        failed += ok ? 0 : 1;
        found += body.length > 3 ? 1 : 0;
        return open;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server hung up");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private void record(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    /** Times of all answers in nanoseconds. */
    long[] nanos() {
        return Arrays.copyOf(nanos, count);
    }

    /** Answers that named a bank. */
    int found() {
        return found;
    }

    /** Answers that were not 200, and connections that broke. */
    int failed() {
        return failed;
    }
}
