package org.rowan.platform.crypto;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rowan.kernel.ReferralId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The data key of every referral, as the box that seals under it.
 *
 * <p>Every referral has its own key, stored wrapped in {@code platform.data_key}; destroying it
 * makes everything sealed under it unreadable for good. All methods take part in the transaction of
 * the caller. A process may hold a key in memory for some seconds after another one destroyed it.
 */
public interface ReferralKeys {

    /** The keys in a database, wrapped by a ring. */
    static ReferralKeys in(JdbcClient jdbc, KeyRing ring, InstantSource clock) {
        return new PostgresReferralKeys(jdbc, ring, clock);
    }

    /**
     * Draws the key of a new referral.
     *
     * @throws IllegalStateException when it has one, or had one
     */
    default SealedBox create(ReferralId referral) {
        return Objects.requireNonNull(createAll(List.of(referral)).get(referral));
    }

    /** The same for many at once; the map is in the order of the referrals. */
    Map<ReferralId, SealedBox> createAll(Collection<ReferralId> referrals);

    /** The key of a referral; empty when it is erased or never had one. */
    Optional<SealedBox> find(ReferralId referral);

    /**
     * The key of a referral that must be there.
     *
     * @throws IllegalStateException when it is not
     */
    default SealedBox get(ReferralId referral) {
        return find(referral)
                .orElseThrow(() -> new IllegalStateException(referral + " has no key: erased?"));
    }

    /** The keys of many referrals in one query, without those that are erased or have none. */
    Map<ReferralId, SealedBox> findAll(Collection<ReferralId> referrals);

    /** Whether the referral had a key that was destroyed. */
    boolean isErased(ReferralId referral);

    /** Destroys the key of a referral; whether there was one. It never comes back. */
    boolean destroy(ReferralId referral);

    /** The box for values that belong to no referral; never erased. */
    SealedBox house();
}
