package org.rowan.bench.hma;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.rowan.bench.load.KeptConnection;

/**
 * One client that sends look-ups over a kept connection and times each.
 *
 * <p>It sends one after the other, or each at its time: then a look-up is timed from when it was
 * due, so that a slow answer also counts for those that had to wait behind it.
 */
final class LookupLoad implements Runnable {
    private final int port;
    private final String headers;
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
        this.headers = "Authorization: Bearer " + key + "\r\n";
        this.signals = signals;
        this.until = until;
        this.apart = apart;
        this.due = from;
    }

    @Override
    public void run() {
        waitUntil(due);
        int asked = 0;
        try (KeptConnection server = new KeptConnection("http://127.0.0.1:" + port)) {
            boolean answered = true;
            while (answered && System.nanoTime() < until) {
                String request = request(signals.get(asked % signals.size()));
                long began = apart == 0 ? System.nanoTime() : waitForTheNext();
                answered = ask(server, request);
                record(System.nanoTime() - began);
                asked++;
            }
        }
    }

    /** Sends one look-up; after a connection that broke, once more over another. */
    private boolean ask(KeptConnection server, String request) {
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                KeptConnection.Answer answer = server.send(request, headers, new byte[0]);
                failed += answer.status() == 200 ? 0 : 1;
                found += answer.body().length > 3 ? 1 : 0;
                return true;
            } catch (IOException broken) {
                failed++;
            }
        }
        return false;
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

    private static String request(String signal) {
        return "GET /hma/m/lookup?signal_type=pdq&signal=" + signal;
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
