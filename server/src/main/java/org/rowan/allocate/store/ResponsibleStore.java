package org.rowan.allocate.store;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rowan.allocate.Responsible;
import org.rowan.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whose cases are. */
public final class ResponsibleStore {
    private final JdbcClient jdbc;

    public ResponsibleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was worked out, from so many referrals. */
    public record Placed(Responsible responsible, int referrals) {}

    /** Keeps what was worked out; a person's word stays. */
    public void save(Map<CaseId, Placed> cases, Instant now) {
        if (cases.isEmpty()) {
            return;
        }
        ArrayNode rows = JsonMapper.shared().createArrayNode();
        cases.forEach((id, placed) -> {
            Responsible one = placed.responsible();
            ObjectNode row = rows.addObject();
            row.put("id", id.value())
                    .put("country", one.country())
                    .put("force", one.force())
                    .put("how", one.how())
                    .put("referrals", placed.referrals());
            if (one.tableDate() != null) {
                row.put("dated", one.tableDate().toString());
            }
        });
        jdbc.sql(
                        """
                        insert into allocate.responsible as r (case_id, country, force, how, table_date, referrals, at)
                        select n.id, n.country, n.force, n.how, n.dated, n.referrals, ?
                        from jsonb_to_recordset(?::jsonb) as n (id bigint, country text, force text, how text,
                            dated date, referrals int)
                        on conflict (case_id) do update set country = excluded.country, force = excluded.force,
                            how = excluded.how, table_date = excluded.table_date, referrals = excluded.referrals, at = excluded.at
                        where r.by_whom is null\
                        """)
                .params(Timestamp.from(now), rows.toString())
                .update();
    }

    public void answer(CaseId id, String force, String source, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into allocate.responsible as r (case_id, country, force, how, referrals, by_whom, at)
                        values (?, '', ?, ?, 0, ?, ?)
                        on conflict (case_id) do update set force = excluded.force, how = excluded.how,
                            table_date = null, by_whom = excluded.by_whom, at = excluded.at\
                        """)
                .params(id.value(), force, source, by, Timestamp.from(now))
                .update();
    }

    public long forget(Collection<CaseId> cases) {
        return jdbc.sql("delete from allocate.responsible where case_id = any(?)")
                .param(cases.stream().map(CaseId::value).toArray(Long[]::new))
                .update();
    }

    /** Those of these cases that are not placed yet, or hold another number of referrals since. */
    public List<Long> unplaced(Map<CaseId, Integer> referrals) {
        return jdbc.sql(
                        """
                        select n.id from unnest(?::bigint[], ?::int[]) as n (id, referrals)
                        where not exists (select 1 from allocate.responsible r
                            where r.case_id = n.id and (r.referrals = n.referrals or r.by_whom is not null)) order by 1\
                        """)
                .params(
                        referrals.keySet().stream().map(CaseId::value).toArray(Long[]::new),
                        referrals.values().toArray(Integer[]::new))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    public Map<CaseId, Responsible> of(Collection<CaseId> ids) {
        Map<CaseId, Responsible> found = new LinkedHashMap<>();
        jdbc.sql("select * from allocate.responsible where case_id = any(?) order by case_id")
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(row -> {
                    Date dated = row.getDate("table_date");
                    found.put(
                            new CaseId(row.getLong("case_id")),
                            new Responsible(
                                    row.getString("country"),
                                    row.getString("force"),
                                    row.getString("how"),
                                    dated == null ? null : dated.toLocalDate(),
                                    row.getString("by_whom")));
                });
        return found;
    }
}
