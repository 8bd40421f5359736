package org.rowan.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody, or a stage of the line, saw, changed, combined, decided or sent.
 *
 * <p>The first five parts are kept in the clear for ever, so they hold no personal value of those a
 * referral is about. Purpose and details are sealed under the referral's key, and the log holds
 * only a salted commitment to them: when the referral is erased they are gone and the log still
 * verifies.
 *
 * @param who the user's name, or the stage or command that acted, such as {@code stage:match}
 * @param verb what was done, as a lower-case past participle such as {@code viewed} or {@code
 *     merged}
 * @param kind what it was done to, such as {@code referral}, {@code case}, {@code person}
 * @param subject its number as printed, such as {@code R123}
 * @param at when, to the microsecond
 * @param referral whose key seals purpose and details; null when they hold nothing personal
 * @param purpose why: the purpose of a read or the reason of a change; may be empty
 * @param details what exactly, as JSON or text; may be empty
 */
public record AuditEntry(
        String who,
        String verb,
        String kind,
        String subject,
        Instant at,
        @Nullable ReferralId referral,
        String purpose,
        String details) {

    /** An entry about a referral, sealed under its key. */
    public static AuditEntry of(
            String who,
            String verb,
            ReferralId referral,
            Instant at,
            String purpose,
            String details) {
        return new AuditEntry(
                who, verb, "referral", referral.toString(), at, referral, purpose, details);
    }

    /** An entry whose purpose and details hold nothing personal, such as a start of the server. */
    public static AuditEntry of(
            String who,
            String verb,
            String kind,
            String subject,
            Instant at,
            String purpose,
            String details) {
        return new AuditEntry(who, verb, kind, subject, at, null, purpose, details);
    }
}
