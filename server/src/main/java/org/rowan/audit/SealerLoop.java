package org.rowan.audit;

import java.time.Duration;
import org.rowan.platform.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals the log twice a second while the server runs, and once more when it stops. */
public final class SealerLoop extends Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(SealerLoop.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Sealer sealer;
    private final HeadExport export;
    private final AuditLog auditLog;

    public SealerLoop(Sealer sealer, HeadExport export, AuditLog auditLog) {
        super("audit-sealer", Duration.ZERO, PAUSE);
        this.sealer = sealer;
        this.export = export;
        this.auditLog = auditLog;
    }

    /** Started before the stages and stopped after them, so that their last entries are sealed. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1000;
    }

    @Override
    protected Duration round() {
        sealer.seal().ifPresent(export::offer);
        return PAUSE;
    }

    @Override
    public synchronized void stop() {
        super.stop();
        try {
            round();
        } catch (RuntimeException | Error problem) {
            LOG.warn("The last entries could not be sealed: {}", problem.toString());
        }
        auditLog.latestHead().ifPresent(export::export);
    }
}
