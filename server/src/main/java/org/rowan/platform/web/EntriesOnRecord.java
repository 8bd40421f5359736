package org.rowan.platform.web;

import java.time.InstantSource;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts on record who signed in and who changed their password. */
final class EntriesOnRecord {
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    EntriesOnRecord(AuditTrail audit, TransactionTemplate transaction, InstantSource clock) {
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param verb such as {@code signed-in}
     * @param address where from, as the server sees it
     */
    void note(String user, String verb, String address) {
        AuditEntry entry =
                AuditEntry.of(user, verb, "user", user, clock.instant(), "", "from " + address);
        transaction.executeWithoutResult(status -> audit.append(entry));
    }
}
