package org.rowan.audit;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Seals the log twice a second while the server runs, and once more when it stops. */
public final class SealerLoop implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SealerLoop.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Sealer sealer;
    private final HeadExport export;
    private final AuditLog auditLog;
    private volatile Thread thread = new Thread();
    private volatile boolean running;

    public SealerLoop(Sealer sealer, HeadExport export, AuditLog auditLog) {
        this.sealer = sealer;
        this.export = export;
        this.auditLog = auditLog;
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("audit-sealer").daemon().start(this::run);
    }

    /** Started before the stages and stopped after them, so that their last entries are sealed. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1000;
    }

    @Override
    public synchronized void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(10_000);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        sealOnce();
        auditLog.latestHead().ifPresent(export::export);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            sealOnce();
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private void sealOnce() {
        try {
            sealer.seal().ifPresent(export::offer);
        } catch (RuntimeException | Error e) {
            log.warn("The audit log could not be sealed and is tried again: {}", e.toString());
        }
    }
}
