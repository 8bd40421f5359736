package org.rowan.statistics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads outcomes, assessments and first acts, without anything that names a person. */
public final class CalibrationStore {
    private static final List<String> BANDS =
            List.of("0-2", "3-6", "7-10", "11-13", "14-15", "16-17");

    private final JdbcClient jdbc;

    public CalibrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A closed, scored case with the newest assessment before it was closed.
     *
     * @param lowRanked whether it was ever ranked low
     * @param drawn whether it was drawn then
     * @param share the chance with which it was drawn; 1 where it was not ranked low
     */
    public record Closed(
            String code,
            int children,
            double urgencyBits,
            double referralBits,
            boolean lowRanked,
            boolean drawn,
            double share) {}

    public List<Closed> closed() {
        return jdbc.sql(
                        """
                        select o.code, o.children_safeguarded, a.urgency_bits, a.referral_bits,
                            l.case_id is not null low, coalesce(l.drawn, false) drawn, coalesce(l.share, 1) share
                        from (select distinct on (case_id) * from outcome.outcome order by case_id, id desc) o
                        join lateral (select * from assess.assessment a where a.case_id = o.case_id and a.at <= o.at
                            order by a.id desc limit 1) a on a.scored
                        left join allocate.low_ranked l on l.case_id = o.case_id\
                        """)
                .query((row, i) ->
                        new Closed(
                                row.getString("code"),
                                row.getInt("children_safeguarded"),
                                row.getDouble("urgency_bits"),
                                row.getDouble("referral_bits"),
                                row.getBoolean("low"),
                                row.getBoolean("drawn"),
                                row.getDouble("share")))
                .list();
    }

    /** How many cases were drawn for the audit sample. */
    public long drawn() {
        return jdbc.sql("select count(*) from allocate.low_ranked where drawn")
                .query(Long.class)
                .single();
    }

    /**
     * The first assessment of a case, as classes to count.
     *
     * @param classes value by name, each of {@link #WHAT}
     */
    public record First(Instant opened, Map<String, String> classes) {
        /** What is counted, scores first. */
        public static final List<String> WHAT =
                List.of(
                        "urgency in bits",
                        "lane",
                        "level",
                        "completeness",
                        "channel",
                        "platform",
                        "incident",
                        "urgent flag",
                        "upload address given",
                        "contact point given",
                        "chat given",
                        "files",
                        "age of the reported person");

        public First {
            classes = Map.copyOf(classes);
        }
    }

    /** First assessments of cases opened since a moment. */
    public List<First> firsts(Instant since) {
        return jdbc.sql(
                        """
                        select distinct on (c.id) c.opened, a.urgency_bits, a.lane, a.level, a.completeness,
                            r.channel, f.sender, f.facts -> 'facts' ->> 'incident' incident,
                            f.facts -> 'facts' ->> 'escalated' urgent, f.facts -> 'facts' ->> 'hasUploadIp' upload,
                            f.facts -> 'facts' ->> 'hasContactPoint' contact, f.facts -> 'facts' ->> 'hasChat' chat,
                            case when jsonb_array_length(f.facts -> 'facts' -> 'files') = 0 then 'none'
                                when f.facts -> 'facts' -> 'files' -> 0 ->> 'known' = 'true' then 'known'
                                when f.facts -> 'facts' -> 'files' -> 0 ->> 'novel' = 'true' then 'novel'
                                else 'not compared' end files,
                            a.facts -> 'person' ->> 'age' age
                        from assess.cases c join assess.assessment a on a.case_id = c.id
                            join assess.case_referral cr on cr.case_id = c.id
                            join assess.referral_fact f on f.referral_id = cr.referral_id
                            join intake.referral r on r.id = cr.referral_id
                        where c.opened >= ? order by c.id, a.id, cr.referral_id\
                        """)
                .param(Timestamp.from(since))
                .query((row, i) -> first(row))
                .list();
    }

    private static First first(ResultSet row) throws SQLException {
        Map<String, String> classes = new LinkedHashMap<>();
        double bits = row.getDouble("urgency_bits");
        classes.put("urgency in bits", String.valueOf((long) Math.clamp(Math.floor(bits), -8, 8)));
        classes.put("lane", row.getString("lane"));
        classes.put("level", row.getString("level"));
        classes.put("completeness", fifth(row.getDouble("completeness")));
        classes.put("channel", row.getString("channel"));
        classes.put("platform", said(row.getString("sender")));
        classes.put("incident", said(row.getString("incident")));
        classes.put("urgent flag", said(row.getString("urgent")));
        classes.put("upload address given", said(row.getString("upload")));
        classes.put("contact point given", said(row.getString("contact")));
        classes.put("chat given", said(row.getString("chat")));
        classes.put("files", row.getString("files"));
        classes.put("age of the reported person", said(row.getString("age")));
        return new First(row.getTimestamp("opened").toInstant(), classes);
    }

    /**
     * A case and when a person first acted on it: recorded a fact, decided, was given it or closed
     * it.
     */
    public record Acted(
            String channel,
            String platform,
            String completeness,
            String childsAge,
            Instant received,
            @Nullable Instant acted) {

        public boolean isActed() {
            return acted != null;
        }

        /** Hours from receipt to the first act; 0 when nobody has acted. */
        public double hours() {
            return acted == null
                    ? 0
                    : Math.max(0, Duration.between(received, acted).toSeconds() / 3600.0);
        }

        /** The group it belongs to, by {@code channel, platform, completeness} or age. */
        public String group(String by) {
            return switch (by) {
                case "channel" -> channel;
                case "platform" -> platform;
                case "completeness" -> completeness;
                default -> childsAge;
            };
        }
    }

    /** Cases whose first referral was received since a moment. */
    public List<Acted> acted(Instant since) {
        return jdbc.sql(
                        """
                        select f.channel, f.sender, f.received, f.band, a.completeness,
                            least((select min(d.at) from assess.decision d where d.case_id = f.id),
                                (select min(x.at) from assess.case_fact x where x.case_id = f.id),
                                (select min(o.at) from outcome.outcome o where o.case_id = f.id),
                                (select w.assigned_at from allocate.work w where w.case_id = f.id)) acted
                        from (select c.id, min(rf.received) received,
                                (array_agg(r.channel order by rf.received))[1] channel,
                                (array_agg(rf.sender order by rf.received))[1] sender,
                                min(array_position(?::text[], ch.age_band)) band
                            from assess.cases c join assess.case_referral cr on cr.case_id = c.id
                                join assess.referral_fact rf on rf.referral_id = cr.referral_id
                                join intake.referral r on r.id = cr.referral_id
                                left join assess.child ch on ch.referral_id = cr.referral_id
                            where c.state <> 'folded' group by c.id having min(rf.received) >= ?) f
                        join lateral (select completeness from assess.assessment a where a.case_id = f.id order by a.id limit 1) a on true\
                        """)
                .params(BANDS.toArray(String[]::new), Timestamp.from(since))
                .query((row, i) -> {
                    int band = row.getInt("band");
                    Timestamp acted = row.getTimestamp("acted");
                    return new Acted(
                            row.getString("channel"),
                            said(row.getString("sender")),
                            fifth(row.getDouble("completeness")),
                            band == 0 ? "no child named, or age unknown" : BANDS.get(band - 1),
                            row.getTimestamp("received").toInstant(),
                            acted == null ? null : acted.toInstant());
                })
                .list();
    }

    private static String fifth(double share) {
        int fifth = (int) Math.clamp(Math.floor(share * 5), 0, 4);
        return fifth * 20 + " to " + (fifth + 1) * 20 + " %";
    }

    private static String said(@Nullable String value) {
        return value == null || value.isBlank() ? "not said" : value;
    }
}
