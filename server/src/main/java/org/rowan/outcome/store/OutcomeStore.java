package org.rowan.outcome.store;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ClosedCases;
import org.rowan.outcome.Effort;
import org.rowan.outcome.Outcome;
import org.rowan.outcome.OutcomeCode;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outcomes; only ever added. */
public final class OutcomeStore {
    private static final String ACCOUNT = "outcome.outcome.account";

    private final JdbcClient jdbc;
    private final ReferralKeys keys;

    public OutcomeStore(JdbcClient jdbc, ReferralKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    public void add(CaseId id, Outcome outcome) {
        jdbc.sql(
                        """
                        insert into outcome.outcome (case_id, code, children_safeguarded, account, by_whom, second_person, kind, hours, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """)
                .param(id.value())
                .param(outcome.code().code())
                .param(outcome.childrenSafeguarded())
                .param(keys.house().sealText(outcome.account(), ACCOUNT))
                .param(outcome.by())
                .param(outcome.secondPerson())
                .param(outcome.effort().kind())
                .param(outcome.effort().hours())
                .param(Timestamp.from(outcome.at()))
                .update();
    }

    public List<Outcome> of(CaseId id) {
        return jdbc.sql("select * from outcome.outcome where case_id = ? order by id desc")
                .param(id.value())
                .query((row, i) -> {
                    byte[] account = row.getBytes("account");
                    return new Outcome(
                            OutcomeCode.valueOf(
                                    row.getString("code")
                                            .toUpperCase(Locale.ROOT)
                                            .replace('-', '_')),
                            row.getInt("children_safeguarded"),
                            account == null ? "" : keys.house().openText(account, ACCOUNT),
                            row.getString("by_whom"),
                            row.getString("second_person"),
                            new Effort(row.getString("kind"), row.getObject("hours", Double.class)),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }

    /** Every closed case by its number: the newest word on its kind, and all hours of it. */
    public List<ClosedCases.Closed> closed() {
        return jdbc.sql(
                        """
                        select case_id, coalesce(sum(hours), 0) hours,
                            coalesce((array_agg(kind order by id desc) filter (where kind is not null))[1], '') kind
                        from outcome.outcome group by case_id order by case_id\
                        """)
                .query((row, i) ->
                        new ClosedCases.Closed(
                                new CaseId(row.getLong("case_id")),
                                row.getString("kind"),
                                row.getDouble("hours")))
                .list();
    }

    /** Blanks what officers wrote when they closed these cases. */
    public long blank(Collection<CaseId> cases) {
        return jdbc.sql(
                        "update outcome.outcome set account = null where case_id = any(?) and account is not null")
                .param(cases.stream().map(CaseId::value).toArray(Long[]::new))
                .update();
    }
}
