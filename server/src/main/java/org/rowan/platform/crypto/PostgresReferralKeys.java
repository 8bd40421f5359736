package org.rowan.platform.crypto;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rowan.kernel.ReferralId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link ReferralKeys} in {@code platform.data_key}, each wrapped by a key of the ring. */
final class PostgresReferralKeys implements ReferralKeys {
    private static final int MOST_RECENT = 4096;

    private final JdbcClient jdbc;
    private final KeyRing ring;
    private final InstantSource clock;
    private final SealedBox house;
    private final RecentlyOpened<SealedBox> recent =
            new RecentlyOpened<>(MOST_RECENT, System::nanoTime);
    private final SecureRandom random = new SecureRandom();

    PostgresReferralKeys(JdbcClient jdbc, KeyRing ring, InstantSource clock) {
        this.jdbc = jdbc;
        this.ring = ring;
        this.clock = clock;
        this.house = ring.house();
    }

    @Override
    public Map<ReferralId, SealedBox> createAll(Collection<ReferralId> referrals) {
        int wrapping = ring.wrappingInUse();
        List<byte[]> wrapped = new ArrayList<>();
        Map<ReferralId, SealedBox> boxes = new LinkedHashMap<>();
        for (ReferralId referral : referrals) {
            byte[] key = new byte[Secret.BYTES];
            random.nextBytes(key);
            wrapped.add(DataKeyWrapping.wrap(ring, wrapping, referral, key));
            boxes.put(referral, new SealedBox(key, referral.toString()));
        }
        int inserted =
                jdbc.sql(
                                """
                                insert into platform.data_key (referral, wrapping, wrapped, made)
                                select referral, ?, wrapped, ? from unnest(?, ?) t (referral, wrapped)
                                on conflict do nothing
                                """)
                        .param(wrapping)
                        .param(now())
                        .param(numbers(referrals))
                        .param(wrapped.toArray(byte[][]::new))
                        .update();
        if (inserted != referrals.size()) {
            throw new IllegalStateException("a referral among " + referrals + " had a key before");
        }
        boxes.forEach(recent::keep);
        return boxes;
    }

    @Override
    public Optional<SealedBox> find(ReferralId referral) {
        Optional<SealedBox> known = recent.find(referral);
        return known.isPresent()
                ? known
                : Optional.ofNullable(findAll(List.of(referral)).get(referral));
    }

    @Override
    public Map<ReferralId, SealedBox> findAll(Collection<ReferralId> referrals) {
        Map<ReferralId, SealedBox> boxes = new LinkedHashMap<>();
        List<ReferralId> unknown = new ArrayList<>();
        for (ReferralId referral : referrals) {
            recent.find(referral)
                    .ifPresentOrElse(box -> boxes.put(referral, box), () -> unknown.add(referral));
        }
        if (!unknown.isEmpty()) {
            jdbc.sql(
                            """
                            select referral, wrapping, wrapped from platform.data_key
                            where referral = any(?) and wrapped is not null
                            """)
                    .param(numbers(unknown))
                    .query((RowCallbackHandler) row -> unwrap(row, boxes));
        }
        return boxes;
    }

    @Override
    public boolean isErased(ReferralId referral) {
        return jdbc.sql("select wrapped is null from platform.data_key where referral = ?")
                .param(referral.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public boolean destroy(ReferralId referral) {
        recent.forget(referral);
        int destroyed =
                jdbc.sql(
                                """
                                update platform.data_key set wrapped = null, destroyed = ?
                                where referral = ? and wrapped is not null
                                """)
                        .param(now())
                        .param(referral.value())
                        .update();
        return destroyed == 1;
    }

    @Override
    public SealedBox house() {
        return house;
    }

    private void unwrap(ResultSet row, Map<ReferralId, SealedBox> boxes) throws SQLException {
        ReferralId referral = new ReferralId(row.getLong("referral"));
        byte[] key =
                DataKeyWrapping.unwrap(
                        ring, row.getInt("wrapping"), referral, row.getBytes("wrapped"));
        SealedBox box = new SealedBox(key, referral.toString());
        recent.keep(referral, box);
        boxes.put(referral, box);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static long[] numbers(Collection<ReferralId> referrals) {
        return referrals.stream().mapToLong(ReferralId::value).toArray();
    }
}
