package org.rowan.assess.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.CaseAssessment;
import org.rowan.assess.Deciding.Agreement;
import org.rowan.assess.Deciding.Decision;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people opened and decided; only ever added. */
public final class DecisionStore {
    private static final String REASON = "assess.decision.reason";

    private final JdbcClient jdbc;
    private final ReferralKeys keys;

    public DecisionStore(JdbcClient jdbc, ReferralKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    public void opened(CaseId id, String what, String by, Instant now) {
        jdbc.sql("insert into assess.opening (case_id, what, by_whom, at) values (?, ?, ?, ?)")
                .params(id.value(), what, by, Timestamp.from(now))
                .update();
    }

    /**
     * Those of these cases that are assessed, outside the danger lane, and that nobody has decided.
     */
    public List<CaseId> undecidedOutsideDanger(Collection<CaseId> ids) {
        return jdbc.sql(
                        """
                        select c.id from assess.cases c join assess.assessment a on a.id = c.assessment_id
                        where c.id = any(?) and a.result is not null and a.lane <> 'immediate-danger'
                            and not exists (select 1 from assess.decision d where d.case_id = c.id)\
                        """)
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list();
    }

    public List<Decision> of(CaseId id) {
        return jdbc.sql("select * from assess.decision where case_id = ? order by id desc")
                .param(id.value())
                .query((row, i) -> {
                    byte[] reason = row.getBytes("reason");
                    return new Decision(
                            row.getTimestamp("at").toInstant(),
                            row.getString("by_whom"),
                            Lane.valueOf(name(row.getString("advised_lane"))),
                            Level.valueOf(name(row.getString("advised_level"))),
                            Lane.valueOf(name(row.getString("lane"))),
                            Level.valueOf(name(row.getString("level"))),
                            reason == null ? "" : keys.house().openText(reason, REASON),
                            List.of((String[]) row.getArray("opened").getArray()),
                            row.getBoolean("blind"));
                })
                .list();
    }

    private static String name(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Adds a decision with everything that person has opened in the case so far. */
    public void add(
            CaseAssessment advised,
            Assessment result,
            Lane lane,
            Level level,
            String reason,
            boolean blind,
            String by,
            @Nullable String team,
            Instant now) {
        jdbc.sql(
                        """
                        insert into assess.decision (case_id, assessment_id, advised_lane, advised_level, lane, level,
                            reason, opened, blind, by_whom, team, at)
                        select ?, ?, ?, ?, ?, ?, ?, coalesce((select array_agg(what order by first) from
                            (select what, min(id) first from assess.opening where case_id = ? and by_whom = ? group by what) o),
                            '{}'), ?, ?, ?, ?\
                        """)
                .param(advised.caseId().value())
                .param(advised.id())
                .param(result.lane().code())
                .param(result.level().code())
                .param(lane.code())
                .param(level.code())
                .param(keys.house().sealText(reason, REASON))
                .param(advised.caseId().value())
                .param(by)
                .param(blind)
                .param(by)
                .param(team)
                .param(Timestamp.from(now))
                .update();
    }

    public List<Agreement> agreement(Instant since) {
        return jdbc.sql(
                        """
                        select coalesce(team, '') team, count(*) filter (where not blind) decided,
                            count(*) filter (where not blind and same) accepted, count(*) filter (where blind) blind_decided,
                            count(*) filter (where blind and same) blind_agreed,
                            count(*) filter (where cardinality(opened) = 0) nothing_opened
                        from (select *, lane = advised_lane and level = advised_level same from assess.decision where at >= ?) d
                        group by 1 order by 1\
                        """)
                .param(Timestamp.from(since))
                .query((row, i) ->
                        new Agreement(
                                row.getString("team"),
                                row.getLong("decided"),
                                row.getLong("accepted"),
                                row.getLong("blind_decided"),
                                row.getLong("blind_agreed"),
                                row.getLong("nothing_opened")))
                .list();
    }
}
