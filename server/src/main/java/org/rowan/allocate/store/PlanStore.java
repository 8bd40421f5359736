package org.rowan.allocate.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.allocate.LaneNotice;
import org.rowan.allocate.PlanFacts;
import org.rowan.allocate.PlannedCase;
import org.rowan.allocate.Planning.RosterLine;
import org.rowan.allocate.ShareOut;
import org.rowan.allocate.WorkItem;
import org.rowan.engine.plan.OpenCase;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What planning needs of open cases, the roster, and notices. */
public final class PlanStore {
    private final JdbcClient jdbc;

    public PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps what planning needs, for cases that are in the queue already, with the version of the
     * table of likelihoods.
     */
    public void save(Map<CaseId, PlanFacts> cases, String table) {
        if (cases.isEmpty()) {
            return;
        }
        ArrayNode rows = JsonMapper.shared().createArrayNode();
        cases.forEach((id, facts) -> row(rows.addObject().put("id", id.value()), facts));
        jdbc.sql(
                        """
                        update allocate.work w set belief_bits = n.bits, belief_doubt = n.doubt, arrived = n.arrived,
                            identity = n.identity, chat_to_review = n.chat, records_to_check = n.records,
                            child = n.child, hard = n.hard, belief_table = ?
                        from jsonb_to_recordset(?::jsonb) as n (id bigint, bits float8[], doubt float8,
                            arrived timestamptz, identity text, chat boolean, records boolean, child text, hard boolean)
                        where w.case_id = n.id\
                        """)
                .param(table)
                .param(rows.toString())
                .update();
    }

    private static void row(ObjectNode row, PlanFacts facts) {
        ArrayNode bits = row.putArray("bits");
        facts.bits().forEach(bits::add);
        row.put("doubt", facts.doubtBits())
                .put("arrived", facts.arrived().toString())
                .put("identity", code(facts.identity()))
                .put("chat", facts.chatToReview())
                .put("records", facts.recordsToCheck())
                .put("child", code(facts.child()))
                .put("hard", facts.hard());
    }

    public List<PlannedCase> openWork() {
        return jdbc.sql("select * from allocate.work where open and belief_bits is not null")
                .query((row, i) -> planned(row))
                .list();
    }

    /** Numbers of open cases that were believed by another table of likelihoods than this one. */
    public List<Long> believedOtherwise(String table) {
        return jdbc.sql(
                        """
                        select case_id from allocate.work
                        where open and belief_bits is not null and belief_table <> ? order by case_id\
                        """)
                .param(table)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** Every case that ever had a place in the queue, closed ones too. */
    public List<CaseId> casesEver() {
        return jdbc.sql("select case_id from allocate.work order by case_id")
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list();
    }

    /** The same for the first lane alone. */
    public List<PlannedCase> openDanger() {
        return jdbc.sql(
                        "select * from allocate.work where open and lane_order = 0 and belief_bits is not null")
                .query((row, i) -> planned(row))
                .list();
    }

    /** What sharing out needs of every open case, by its printed number; hours are the plan's. */
    public Map<String, ShareOut.Wanted> needs() {
        Map<String, ShareOut.Wanted> needs = new HashMap<>();
        jdbc.sql(
                        """
                        select w.case_id, w.lane, w.media_to_view, w.officer, coalesce(r.force, '') force
                        from allocate.work w left join allocate.responsible r using (case_id) where w.open\
                        """)
                .query(row -> {
                    String id = new CaseId(row.getLong("case_id")).toString();
                    needs.put(
                            id,
                            new ShareOut.Wanted(
                                    id,
                                    lane(row.getString("lane")),
                                    0,
                                    row.getInt("media_to_view"),
                                    row.getString("force"),
                                    row.getString("officer")));
                });
        return needs;
    }

    /**
     * Writes the places that a plan gives, where they are others than before; rows that somebody is
     * writing are left for the next plan, so that nobody waits for the other.
     */
    public int place(List<Place> places) {
        return jdbc.sql(
                        """
                        with planned as (
                            select * from unnest(?::bigint[], ?::float8[], ?::float8[], ?::text[])
                                as n (case_id, value, queue_value, placed_by)),
                        moved as (
                            select n.* from allocate.work w join planned n using (case_id)
                            where w.open and (w.value, w.queue_value, w.placed_by)
                                is distinct from (n.value, n.queue_value, n.placed_by)
                            for update of w skip locked)
                        update allocate.work w set value = m.value, queue_value = m.queue_value, placed_by = m.placed_by
                        from moved m where w.case_id = m.case_id\
                        """)
                .param(places.stream().map(p -> p.caseId().value()).toArray(Long[]::new))
                .param(places.stream().map(Place::value).toArray(Double[]::new))
                .param(places.stream().map(Place::queueValue).toArray(Double[]::new))
                .param(places.stream().map(Place::placedBy).toArray(String[]::new))
                .update();
    }

    /** A case's place: its index, what orders it in its lane, and why. */
    public record Place(CaseId caseId, double value, double queueValue, String placedBy) {}

    public List<RosterLine> roster() {
        return jdbc.sql("select * from allocate.roster order by officer")
                .query((row, i) ->
                        new RosterLine(
                                row.getString("officer"),
                                row.getString("team"),
                                row.getDouble("hours_per_week"),
                                row.getBoolean("duty"),
                                List.of((String[]) row.getArray("skills").getArray()),
                                row.getString("area"),
                                row.getDouble("exposure_hours")))
                .list();
    }

    public void setHours(RosterLine line, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into allocate.roster (officer, team, hours_per_week, duty, skills, area, exposure_hours,
                            changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (officer) do update set team = excluded.team,
                            hours_per_week = excluded.hours_per_week, duty = excluded.duty, skills = excluded.skills,
                            area = excluded.area, exposure_hours = excluded.exposure_hours,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at\
                        """)
                .param(line.officer())
                .param(line.team())
                .param(line.hoursPerWeek())
                .param(line.duty())
                .param(line.skills().toArray(String[]::new))
                .param(line.area())
                .param(line.exposureHours())
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    /**
     * Writes a notice for every case that somebody holds or has seen and that is about to go to
     * another lane or level; to be called before the new places are saved.
     */
    public void notice(List<WorkItem> places, Instant now) {
        jdbc.sql(
                        """
                        insert into allocate.notice (case_id, officer, was, now, was_level, now_level, at)
                        select w.case_id, coalesce(w.officer, w.seen_by), w.lane, n.lane, w.level, n.level, ?
                        from allocate.work w
                            join unnest(?::bigint[], ?::text[], ?::text[]) as n (case_id, lane, level) using (case_id)
                        where w.open and (w.lane <> n.lane or w.level <> n.level)
                            and coalesce(w.officer, w.seen_by) is not null\
                        """)
                .params(
                        Timestamp.from(now),
                        places.stream().map(one -> one.caseId().value()).toArray(Long[]::new),
                        places.stream().map(one -> one.lane().code()).toArray(String[]::new),
                        places.stream().map(one -> one.level().code()).toArray(String[]::new))
                .update();
    }

    public List<LaneNotice> unread(String officer) {
        return jdbc.sql(
                        "select * from allocate.notice where officer = ? and read_at is null order by id")
                .param(officer)
                .query((row, i) ->
                        new LaneNotice(
                                row.getLong("id"),
                                new CaseId(row.getLong("case_id")),
                                lane(row.getString("was")),
                                lane(row.getString("now")),
                                level(row.getString("was_level")),
                                level(row.getString("now_level")),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    public void read(long notice, String officer, Instant now) {
        jdbc.sql("update allocate.notice set read_at = ? where id = ? and officer = ?")
                .params(Timestamp.from(now), notice, officer)
                .update();
    }

    private static PlannedCase planned(ResultSet row) throws SQLException {
        Array bits = row.getArray("belief_bits");
        Timestamp seen = row.getTimestamp("seen_at");
        return new PlannedCase(
                new CaseId(row.getLong("case_id")),
                lane(row.getString("lane")),
                Level.valueOf(name(row.getString("level"))),
                row.getTimestamp("due").toInstant(),
                seen == null ? null : seen.toInstant(),
                new PlanFacts(
                        List.of((Double[]) bits.getArray()),
                        row.getDouble("belief_doubt"),
                        row.getTimestamp("arrived").toInstant(),
                        OpenCase.Identity.valueOf(name(row.getString("identity"))),
                        row.getBoolean("chat_to_review"),
                        row.getBoolean("records_to_check"),
                        OpenCase.Child.valueOf(name(row.getString("child"))),
                        row.getBoolean("hard")));
    }

    private static @Nullable Level level(@Nullable String code) {
        return code == null ? null : Level.valueOf(name(code));
    }

    private static Lane lane(String code) {
        return Lane.valueOf(name(code));
    }

    private static String name(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
