package org.rowan.match.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.MediaId;
import org.rowan.match.Copies;
import org.rowan.match.FileFinding;
import org.rowan.match.Hit;
import org.rowan.match.Hit.Opinion;
import org.rowan.match.Reading;
import org.rowan.match.Series;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings read back, for many referrals in three queries. */
@Repository
public class FindingReads {
    private final JdbcClient jdbc;

    FindingReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The files of referrals with what was found about them, in their order. */
    public Map<Long, List<FileFinding>> ofReferrals(Collection<Long> referrals) {
        Map<Long, List<Hit>> hits = hits(referrals);
        Map<Long, List<FileFinding>> files = new HashMap<>();
        jdbc.sql(
                        """
                        select m.referral_id, m.id, m.file_index, m.reading, m.reason, m.quality,
                            c.id copies, c.files, c.referrals, c.uploaders, c.first_seen, c.last_seen, c.burst, c.burst_referrals, c.burst_uploaders,
                            s.id series, s.files series_files, s.referrals series_referrals, s.uploaders series_uploaders, s.known_files,
                            s.first_seen series_first, s.last_seen series_last
                        from match.media m left join match.copies c on c.id = m.copies_id left join match.series s on s.id = m.series_id
                        where m.referral_id = any(?) order by m.referral_id, m.file_index\
                        """)
                .param(referrals.toArray(Long[]::new))
                .query(row -> {
                    long media = row.getLong("id");
                    files.computeIfAbsent(row.getLong("referral_id"), r -> new ArrayList<>())
                            .add(
                                    new FileFinding(
                                            new MediaId(media),
                                            row.getInt("file_index"),
                                            Reading.of(row.getString("reading")),
                                            row.getString("reason"),
                                            row.getObject("quality", Integer.class),
                                            hits.getOrDefault(media, List.of()),
                                            copies(row),
                                            series(row)));
                });
        return files;
    }

    private Map<Long, List<Hit>> hits(Collection<Long> referrals) {
        Map<Long, List<Hit>> byMedia = new HashMap<>();
        Map<Long, List<Opinion>> opinions = opinions(referrals);
        jdbc.sql(
                        """
                        select f.*, b.name bank, b.negative, e.source, e.label,
                            e.withdrawn is not null or (e.quarantined is not null and f.algorithm in ('pdq', 'vpdq')) doubted
                        from match.media m join match.finding f on f.media_id = m.id
                        join match.entry e on e.id = f.entry_id join match.bank b on b.id = e.bank_id
                        where m.referral_id = any(?) order by f.media_id, b.negative, f.distance, f.entry_id, f.algorithm\
                        """)
                .param(referrals.toArray(Long[]::new))
                .query(row -> {
                    long entry = row.getLong("entry_id");
                    byMedia.computeIfAbsent(row.getLong("media_id"), m -> new ArrayList<>())
                            .add(
                                    new Hit(
                                            entry,
                                            row.getString("bank"),
                                            row.getBoolean("negative"),
                                            row.getString("source"),
                                            row.getString("label"),
                                            row.getString("classification"),
                                            opinions.getOrDefault(entry, List.of()),
                                            row.getString("algorithm"),
                                            row.getInt("distance"),
                                            row.getString("orientation"),
                                            row.getObject("quality", Integer.class),
                                            row.getString("policy"),
                                            row.getTimestamp("found").toInstant(),
                                            row.getBoolean("doubted")));
                });
        return byMedia;
    }

    private Map<Long, List<Opinion>> opinions(Collection<Long> referrals) {
        Map<Long, List<Opinion>> byEntry = new HashMap<>();
        jdbc.sql(
                        """
                        select o.entry_id, o.member, o.classification, o.vote from match.opinion o where o.entry_id in (
                            select f.entry_id from match.media m join match.finding f on f.media_id = m.id where m.referral_id = any(?))
                        order by o.entry_id, o.member, o.fingerprint_type\
                        """)
                .param(referrals.toArray(Long[]::new))
                .query(row -> {
                    byEntry.computeIfAbsent(row.getLong(1), e -> new ArrayList<>())
                            .add(new Opinion(row.getString(2), row.getString(3), row.getString(4)));
                });
        return byEntry;
    }

    private static @Nullable Copies copies(java.sql.ResultSet row) throws java.sql.SQLException {
        Long id = row.getObject("copies", Long.class);
        return id == null
                ? null
                : new Copies(
                        id,
                        row.getInt("files"),
                        row.getInt("referrals"),
                        row.getInt("uploaders"),
                        row.getTimestamp("first_seen").toInstant(),
                        row.getTimestamp("last_seen").toInstant(),
                        row.getBoolean("burst"),
                        row.getInt("burst_referrals"),
                        row.getInt("burst_uploaders"));
    }

    private static @Nullable Series series(java.sql.ResultSet row) throws java.sql.SQLException {
        Long id = row.getObject("series", Long.class);
        return id == null
                ? null
                : new Series(
                        id,
                        row.getInt("series_files"),
                        row.getInt("series_referrals"),
                        row.getInt("series_uploaders"),
                        row.getInt("known_files"),
                        row.getTimestamp("series_first").toInstant(),
                        row.getTimestamp("series_last").toInstant());
    }
}
