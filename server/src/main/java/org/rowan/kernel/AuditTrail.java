package org.rowan.kernel;

import java.util.Collection;
import java.util.List;

/**
 * The append-only record of who saw, changed, combined, decided and sent what.
 *
 * <p>An entry is written in the transaction of what it records: either both happened or neither.
 * Writing needs no lock that two writers share; within about a second of the commit the entry has
 * its number in the Merkle log.
 */
public interface AuditTrail {

    /** Records these in the current transaction, in the order given; made for thousands at once. */
    void appendAll(Collection<AuditEntry> entries);

    /** Records this in the current transaction. */
    default void append(AuditEntry entry) {
        appendAll(List.of(entry));
    }
}
