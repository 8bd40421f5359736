package org.rowan.intake.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.ReferralState;
import org.rowan.kernel.ReferralId;

/**
 * How a submission ended, or a referral that came whole.
 *
 * @param state where the referral stands from now on
 * @param protocol finished, retracted or expired; null when it came another way
 * @param received when it was durably stored
 * @param digest over report, files and details
 * @param reportDigest over the report alone
 * @param parsed the parsed form, sealed; null when no machine could read it
 * @param note why a person is needed; null when none is
 * @param files how many files it has
 */
public record Finished(
        ReferralId id,
        ReferralState state,
        @Nullable String protocol,
        Instant received,
        byte[] digest,
        byte[] reportDigest,
        byte @Nullable [] parsed,
        @Nullable String note,
        int files) {}
