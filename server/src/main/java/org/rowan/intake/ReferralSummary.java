package org.rowan.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.ReferralId;

/**
 * A referral without any personal value.
 *
 * @param id its number
 * @param state where it stands
 * @param form the shape it arrived in
 * @param received when it was durably stored
 * @param channel how it came: {@code ispws, upload, command, form}
 * @param sender the registered sender or the person who entered it
 * @param sha256 digest of the bytes as received, lower-case hex
 * @param receipts how many times the very same referral was received, at least 1
 * @param tiedTo the referral with the same report but other files, if there is one
 * @param escalated whether the sender asked for high priority
 * @param note why a person is needed, or why it was set aside
 */
public record ReferralSummary(
        ReferralId id,
        ReferralState state,
        ReportForm form,
        Instant received,
        String channel,
        String sender,
        String sha256,
        int receipts,
        @Nullable ReferralId tiedTo,
        boolean escalated,
        @Nullable String note) {}
