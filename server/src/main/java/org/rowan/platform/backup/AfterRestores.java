package org.rowan.platform.backup;

import java.time.InstantSource;
import java.util.List;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that must happen once between a restore and the first use, and the entry about it. */
public final class AfterRestores {
    private final List<AfterRestore> rooms;
    private final AuditTrail trail;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    public AfterRestores(
            List<AfterRestore> rooms,
            AuditTrail trail,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.rooms = List.copyOf(rooms);
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param backup the name of the file that was restored
     */
    public void run(String backup) {
        AuditEntry entry =
                AuditEntry.of(
                        "command:restore",
                        "restored",
                        "installation",
                        backup,
                        clock.instant(),
                        "",
                        "");
        transactions.executeWithoutResult(status -> {
            rooms.forEach(AfterRestore::restored);
            trail.append(entry);
        });
    }
}
