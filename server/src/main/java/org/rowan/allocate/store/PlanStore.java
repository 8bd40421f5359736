package org.rowan.allocate.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rowan.allocate.LaneNotice;
import org.rowan.allocate.PlanFacts;
import org.rowan.allocate.PlannedCase;
import org.rowan.allocate.Planning.RosterLine;
import org.rowan.engine.plan.OpenCase;
import org.rowan.engine.rank.Lane;
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

    /** Keeps what planning needs, for cases that are in the queue already. */
    public void save(Map<CaseId, PlanFacts> cases) {
        if (cases.isEmpty()) {
            return;
        }
        ArrayNode rows = JsonMapper.shared().createArrayNode();
        cases.forEach((id, facts) -> row(rows.addObject().put("id", id.value()), facts));
        jdbc.sql(
                        """
                        update allocate.work w set belief_bits = n.bits, belief_doubt = n.doubt, arrived = n.arrived,
                            identity = n.identity, chat_to_review = n.chat, records_to_check = n.records,
                            child = n.child, hard = n.hard
                        from jsonb_to_recordset(?::jsonb) as n (id bigint, bits float8[], doubt float8,
                            arrived timestamptz, identity text, chat boolean, records boolean, child text, hard boolean)
                        where w.case_id = n.id\
                        """)
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

    public List<RosterLine> roster() {
        return jdbc.sql("select * from allocate.roster order by officer")
                .query((row, i) ->
                        new RosterLine(
                                row.getString("officer"),
                                row.getString("team"),
                                row.getDouble("hours_per_week"),
                                row.getBoolean("duty")))
                .list();
    }

    public void setHours(RosterLine line, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into allocate.roster (officer, team, hours_per_week, duty, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (officer) do update set team = excluded.team,
                            hours_per_week = excluded.hours_per_week, duty = excluded.duty,
                            changed_by = excluded.changed_by, changed_at = excluded.changed_at\
                        """)
                .param(line.officer())
                .param(line.team())
                .param(line.hoursPerWeek())
                .param(line.duty())
                .param(by)
                .param(Timestamp.from(now))
                .update();
    }

    /**
     * Writes a notice for every case that somebody holds or has seen and that is about to go to
     * another lane; to be called before the new lanes are saved.
     */
    public void notice(Map<CaseId, Lane> lanes, Instant now) {
        jdbc.sql(
                        """
                        insert into allocate.notice (case_id, officer, was, now, at)
                        select w.case_id, coalesce(w.officer, w.seen_by), w.lane, n.lane, ?
                        from allocate.work w join unnest(?::bigint[], ?::text[]) as n (case_id, lane) using (case_id)
                        where w.open and w.lane <> n.lane and coalesce(w.officer, w.seen_by) is not null\
                        """)
                .params(
                        Timestamp.from(now),
                        lanes.keySet().stream().map(CaseId::value).toArray(Long[]::new),
                        lanes.values().stream().map(Lane::code).toArray(String[]::new))
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
        return new PlannedCase(
                new CaseId(row.getLong("case_id")),
                lane(row.getString("lane")),
                row.getTimestamp("due").toInstant(),
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
