package org.rowan.intake.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.ReferralId;

/**
 * A submission as it was opened.
 *
 * @param raw the report, sealed
 * @param charset the charset a header gave
 * @param reportDigest SHA-256 of the report as received
 * @param batched whether it stands for many accounts
 * @param tolerated remarks about how it was sent
 */
public record OpenRow(
        ReferralId id,
        String sender,
        Instant opened,
        byte[] raw,
        @Nullable String charset,
        byte[] reportDigest,
        boolean batched,
        boolean escalated,
        List<String> tolerated) {}
