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
import java.util.concurrent.locks.LockSupport;

/**
 * One client that sends look-ups over a kept connection and times each; as lean as can be, because
 * it shares the processors with the server.
 *
 * <p>It sends one after the other, or each at its time: then a look-up is timed from when it was
 * due, so that a slow answer also counts for those that had to wait behind it.
 */
final class LookupLoad implements Runnable {
    private final int port;
    private final String key;
    private final List<String> signals;
    private final long until;
    private final long apart;
    private long due;
    private long[] nanos = new long[1 << 14];
    private int count;
    private int found;
    private int failed;

    /**
     * @param signals 64 hex digits each, asked for in turn
     * @param from {@link System#nanoTime()} at which the first is due
     * @param until when to stop
     * @param apart nanoseconds from one look-up to the next; 0 to send the next at once
     */
    LookupLoad(int port, String key, List<String> signals, long from, long until, long apart) {
        this.port = port;
        this.key = key;
        this.signals = signals;
        this.until = until;
        this.apart = apart;
        this.due = from;
    }

    /** Connects again when the server ends a connection, as it does after a number of requests. */
    @Override
    public void run() {
        waitUntil(due);
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
                    long began = apart == 0 ? System.nanoTime() : waitForTheNext();
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

    /** When the next look-up was due, after that time has come. */
    private long waitForTheNext() {
        long now = due;
        waitUntil(now);
        due += apart;
        return now;
    }

    private static void waitUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
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
