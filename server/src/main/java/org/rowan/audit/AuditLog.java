package org.rowan.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other rooms may ask the log: what happened to a subject, and proof that it is recorded. */
public interface AuditLog {

    /**
     * One entry as a person reads it.
     *
     * @param entry its number, drawn when it was written
     * @param purpose why; null when erased
     * @param details what exactly; null when erased
     */
    record Recorded(
            long entry,
            Instant at,
            String who,
            String verb,
            String kind,
            String subject,
            @Nullable String purpose,
            @Nullable String details) {}

    /**
     * Proof that an entry is in the log at a signed head (RFC 9162, section 2.1.3).
     *
     * @param number its place in the log, from 0
     * @param leafHash the hash of the entry
     * @param path the hashes beside its way to the root, lowest first
     */
    record Inclusion(long number, byte[] leafHash, List<byte[]> path, Head head) {}

    /**
     * What happened to a subject, newest first.
     *
     * @param kind as the entries name it, such as {@code referral}
     * @param subject as printed, such as {@code R123}
     */
    List<Recorded> history(String kind, String subject, int limit);

    /** The newest signed head; empty before the first. */
    Optional<Head> latestHead();

    /** Proof for an entry; empty while it is not sealed yet. */
    Optional<Inclusion> proveInclusion(long entry);

    /**
     * Proof that the log of the newest head begins with that of an earlier size.
     *
     * @throws IllegalArgumentException unless the size is above 0 and at most the newest head's
     */
    List<byte[]> proveConsistency(long earlierSize);
}
