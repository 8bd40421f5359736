package org.rowan.assess;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.ReferralFacts;
import org.rowan.intake.AccountRole;

/**
 * What a policy may know of one referral, with what is needed to count persons across referrals.
 *
 * @param facts the facts of the referral itself
 * @param received when it was received
 * @param newestEvent the newest time that it gives for anything an account did; null when it gives
 *     none
 * @param accounts its accounts, without any identifier
 */
public record ReferralOnFile(
        ReferralFacts facts,
        Instant received,
        @Nullable Instant newestEvent,
        List<AccountOnFile> accounts) {

    public ReferralOnFile {
        accounts = List.copyOf(accounts);
    }

    /**
     * An account without any identifier.
     *
     * @param index position in the report
     * @param role the part it plays
     * @param service a mark of the service it is at, to count services; never looked at by a policy
     * @param age the claimed age in years, or null
     * @param ageDisputed whether the sender says that the claimed age conflicts with other evidence
     * @param compromised whether the sender thinks that it was taken over
     */
    public record AccountOnFile(
            int index,
            AccountRole role,
            String service,
            @Nullable Integer age,
            boolean ageDisputed,
            boolean compromised) {}
}
