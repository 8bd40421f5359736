package org.rowan.allocate.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.WorkItem;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue's rows. */
public final class WorkStore {
    private final JdbcClient jdbc;

    public WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes where cases stand now; who holds and who saw them stays. */
    public void save(List<WorkItem> items, Instant now) {
        jdbc.sql(
                        """
                        insert into allocate.work as w (case_id, lane, lane_order, level, level_order, urgency_bits, completeness,
                            due, value, sampled, alerted_at, queue_value, placed_by)
                        select *, case when lane_order = 0 then ?::timestamptz end,
                            case when lane_order = 0 then 0 else value end,
                            case when lane_order = 0 then 'danger' else 'index' end from unnest(?::bigint[], ?::text[], ?::smallint[],
                            ?::text[], ?::smallint[], ?::float8[], ?::float8[], ?::timestamptz[], ?::float8[], ?::boolean[])
                            as n (case_id, lane, lane_order, level, level_order, urgency_bits, completeness, due, value, sampled)
                        on conflict (case_id) do update set lane = excluded.lane, lane_order = excluded.lane_order,
                            level = excluded.level, level_order = excluded.level_order, urgency_bits = excluded.urgency_bits,
                            completeness = excluded.completeness, due = excluded.due, value = excluded.value,
                            queue_value = excluded.queue_value, placed_by = excluded.placed_by,
                            sampled = excluded.sampled, open = true,
                            alerted_at = case when excluded.lane_order = 0 and (w.lane_order > 0 or not w.open)
                                then excluded.alerted_at else coalesce(w.alerted_at, excluded.alerted_at) end,
                            seen_at = case when excluded.lane_order = 0 and (w.lane_order > 0 or not w.open) then null else w.seen_at end,
                            seen_by = case when excluded.lane_order = 0 and (w.lane_order > 0 or not w.open) then null else w.seen_by end\
                        """)
                .params(
                        Timestamp.from(now),
                        items.stream().map(i -> i.caseId().value()).toArray(Long[]::new),
                        items.stream().map(i -> i.lane().code()).toArray(String[]::new),
                        items.stream().map(i -> (short) i.lane().ordinal()).toArray(Short[]::new),
                        items.stream().map(i -> i.level().code()).toArray(String[]::new),
                        items.stream().map(i -> (short) i.level().ordinal()).toArray(Short[]::new),
                        items.stream().map(WorkItem::urgencyBits).toArray(Double[]::new),
                        items.stream().map(WorkItem::completeness).toArray(Double[]::new),
                        items.stream().map(i -> Timestamp.from(i.due())).toArray(Timestamp[]::new),
                        items.stream().map(WorkItem::value).toArray(Double[]::new),
                        items.stream().map(WorkItem::sampled).toArray(Boolean[]::new))
                .update();
    }

    /** Those of these cases that are not in the first lane yet, or not open. */
    public List<CaseId> outsideDanger(Collection<CaseId> cases) {
        return jdbc.sql(
                        """
                        select n.id from unnest(?::bigint[]) n (id) where not exists (
                            select 1 from allocate.work w where w.case_id = n.id and w.open and w.lane_order = 0)\
                        """)
                .param(cases.stream().map(CaseId::value).toArray(Long[]::new))
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list();
    }

    /**
     * Keeps of cases ranked low for the first time whether they were drawn, and with what chance.
     */
    public void noteLowRanked(Map<CaseId, Boolean> drawn, double share, Instant now) {
        if (!drawn.isEmpty()) {
            jdbc.sql(
                            """
                            insert into allocate.low_ranked (case_id, drawn, share, at)
                            select c, d, ?, ? from unnest(?::bigint[], ?::boolean[]) as n (c, d) on conflict do nothing\
                            """)
                    .params(
                            share,
                            Timestamp.from(now),
                            drawn.keySet().stream().map(CaseId::value).toArray(Long[]::new),
                            drawn.values().toArray(Boolean[]::new))
                    .update();
        }
    }

    /** Keeps how many media somebody would have to view in each case. */
    public void saveMedia(Map<CaseId, Integer> media) {
        if (!media.isEmpty()) {
            jdbc.sql(
                            """
                            update allocate.work w set media_to_view = n.m
                            from unnest(?::bigint[], ?::int[]) as n (c, m) where w.case_id = n.c and w.media_to_view <> n.m\
                            """)
                    .params(
                            media.keySet().stream().map(CaseId::value).toArray(Long[]::new),
                            media.values().toArray(Integer[]::new))
                    .update();
        }
    }

    public int mediaToView(CaseId id) {
        return jdbc.sql("select media_to_view from allocate.work where case_id = ?")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Takes cases that are closed or folded out of the queue. */
    public void takeOut(Collection<CaseId> cases) {
        jdbc.sql("update allocate.work set open = false where case_id = any(?)")
                .param(cases.stream().map(CaseId::value).toArray(Long[]::new))
                .update();
    }

    /**
     * Lane by lane; the immediate-danger lane by due time while it fits its hours, every other lane
     * by the index, with its hard cases where their protected share puts them; ties by due time,
     * then by number. A level sets the due time and orders nothing.
     */
    public List<WorkItem> queue(
            @Nullable Lane lane, @Nullable String officer, int from, int limit) {
        return jdbc.sql(
                        """
                        select * from allocate.work
                        where open and (?::text is null or lane = ?) and (?::text is null or officer = ?)
                        order by lane_order, queue_value desc, due, case_id
                        offset ? limit ?\
                        """)
                .param(code(lane))
                .param(code(lane))
                .param(officer)
                .param(officer)
                .param(from)
                .param(limit)
                .query((row, i) -> item(row))
                .list();
    }

    /** The numbers of open cases outside the first lane, in the queue's order. */
    public List<CaseId> openOutsideDanger(@Nullable String officer) {
        return jdbc.sql(
                        """
                        select case_id from allocate.work
                        where open and lane_order > 0 and (?::text is null or officer = ?)
                        order by lane_order, queue_value desc, due, case_id\
                        """)
                .param(officer)
                .param(officer)
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list();
    }

    public Map<Lane, Long> countByLane() {
        Map<Lane, Long> counts = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            counts.put(lane, 0L);
        }
        jdbc.sql("select lane, count(*) n from allocate.work where open group by lane")
                .query(row -> {
                    counts.put(lane(row.getString("lane")), row.getLong("n"));
                });
        return counts;
    }

    /** The open cases that somebody holds. */
    public List<CaseId> assigned() {
        return jdbc.sql(
                        "select case_id from allocate.work where open and (officer is not null or team is not null) order by 1")
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list();
    }

    public Optional<WorkItem> find(CaseId id) {
        return jdbc.sql("select * from allocate.work where case_id = ?")
                .param(id.value())
                .query((row, i) -> item(row))
                .optional();
    }

    /** Whether the case was open. */
    public boolean assign(CaseId id, @Nullable String officer, @Nullable String team, Instant now) {
        return jdbc.sql(
                                "update allocate.work set officer = ?, team = ?, assigned_at = ? where case_id = ? and open")
                        .param(officer)
                        .param(team)
                        .param(Timestamp.from(now))
                        .param(id.value())
                        .update()
                == 1;
    }

    /** Whether this was the first time. */
    public boolean seen(CaseId id, String by, Instant now) {
        return jdbc.sql(
                                "update allocate.work set seen_at = ?, seen_by = ? where case_id = ? and seen_at is null")
                        .params(Timestamp.from(now), by, id.value())
                        .update()
                == 1;
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        Timestamp seen = row.getTimestamp("seen_at");
        return new WorkItem(
                new CaseId(row.getLong("case_id")),
                lane(row.getString("lane")),
                Level.valueOf(name(row.getString("level"))),
                row.getDouble("urgency_bits"),
                row.getDouble("completeness"),
                row.getTimestamp("due").toInstant(),
                row.getDouble("value"),
                row.getString("placed_by"),
                row.getBoolean("sampled"),
                seen == null ? null : seen.toInstant(),
                row.getString("seen_by"),
                row.getString("team"),
                row.getString("officer"));
    }

    private static @Nullable String code(@Nullable Lane lane) {
        return lane == null ? null : lane.code();
    }

    private static Lane lane(String code) {
        return Lane.valueOf(name(code));
    }

    private static String name(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
