package org.rowan.bench.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.rowan.bench.filing.FilingClient;
import org.rowan.testkit.generate.GeneratedReferral;

/**
 * A sender that does not give up: files one referral after the other and files again what was not
 * acknowledged.
 */
final class KeepFiling {
    private static final long TRY_AGAIN_MS = 100;

    private final QuickReferrals source;
    private final String sender;
    private final CrashJournal journal;
    private final AtomicReference<String> address = new AtomicReference<>("");
    private final AtomicLong next = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean filing = true;

    /** Goes on after the last referral that the journal says was acknowledged. */
    KeepFiling(QuickReferrals source, String sender, CrashJournal journal, int connections) {
        this.source = source;
        this.sender = sender;
        this.journal = journal;
        next.set(journal.acknowledged().keySet().stream().mapToLong(i -> i + 1).max().orElse(0));
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().name("filing-" + i).daemon().start(this::fileOn));
        }
    }

    /** Where the server is now; empty while it is down. */
    void at(String where) {
        address.set(where);
    }

    /** Waits until one more is acknowledged, at most a minute, so that a kill hits real work. */
    void awaitAnother() throws InterruptedException {
        int before = journal.acknowledged().size();
        for (int i = 0; i < 600 && journal.acknowledged().size() == before; i++) {
            Thread.sleep(TRY_AGAIN_MS);
        }
    }

    void stop() throws InterruptedException {
        filing = false;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void fileOn() {
        try {
            while (filing) {
                long index = next.getAndIncrement();
                GeneratedReferral referral = source.apply(index);
                while (filing && !journal.acknowledged().containsKey(index)) {
                    String now = address.get();
                    if (now.isEmpty() || !file(now, referral)) {
                        Thread.sleep(TRY_AGAIN_MS);
                    }
                }
            }
        } catch (InterruptedException stop) {
            // Filing ends.
        }
    }

    private boolean file(String now, GeneratedReferral referral) {
        try (FilingClient client = new FilingClient(now, sender, journal.password())) {
            journal.acknowledged(referral.index(), client.file(referral));
            return true;
        } catch (IOException down) {
            return false;
        }
    }
}
