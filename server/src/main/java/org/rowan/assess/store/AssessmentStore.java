package org.rowan.assess.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.AssessedBefore;
import org.rowan.assess.CaseAssessment;
import org.rowan.engine.rank.Assessment;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Assessments: only ever added, until erasure empties what they rested on. */
public final class AssessmentStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    public AssessmentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Adds assessments and makes each the current one of its case; their {@code id} is not looked
     * at.
     */
    public void add(List<CaseAssessment> assessments) {
        Object[] columns = {
            numbers(assessments),
            assessments.stream().map(a -> Timestamp.from(a.at())).toArray(Timestamp[]::new),
            assessments.stream().map(CaseAssessment::policy).toArray(String[]::new),
            assessments.stream().map(CaseAssessment::version).toArray(String[]::new),
            assessments.stream().map(a -> result(a).lane().code()).toArray(String[]::new),
            assessments.stream().map(a -> result(a).level().code()).toArray(String[]::new),
            assessments.stream().map(a -> result(a).scored()).toArray(Boolean[]::new),
            assessments.stream().map(a -> result(a).urgencyBits()).toArray(Double[]::new),
            assessments.stream().map(a -> result(a).referralBits()).toArray(Double[]::new),
            assessments.stream().map(a -> result(a).completeness()).toArray(Double[]::new),
            assessments.stream().map(a -> Timestamp.from(a.due())).toArray(Timestamp[]::new),
            assessments.stream().map(CaseAssessment::policySha256).toArray(String[]::new),
            assessments.stream()
                    .map(a -> json.writeValueAsString(a.facts()))
                    .toArray(String[]::new),
            assessments.stream()
                    .map(a -> json.writeValueAsString(a.result()))
                    .toArray(String[]::new)
        };
        lock(jdbc, numbers(assessments));
        jdbc.sql(
                        """
                        with added as (
                            insert into assess.assessment (case_id, at, policy, version, lane, level, scored,
                                urgency_bits, referral_bits, completeness, due, policy_sha256, facts, result)
                            select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[],
                                ?::boolean[], ?::float8[], ?::float8[], ?::float8[], ?::timestamptz[], ?::text[], ?::jsonb[], ?::jsonb[])
                            returning id, case_id)
                        update assess.cases c set assessment_id = added.id from added where added.case_id = c.id\
                        """)
                .params(columns)
                .update();
    }

    /**
     * Locks cases in the order of their numbers until the transaction ends: stages that change many
     * at once would else lock each other out.
     */
    static void lock(JdbcClient jdbc, Long[] cases) {
        jdbc.sql("select id from assess.cases where id = any(?) order by id for no key update")
                .param(cases)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    public Map<CaseId, CaseAssessment> current(Collection<CaseId> cases) {
        Map<CaseId, CaseAssessment> current = new LinkedHashMap<>();
        jdbc.sql(
                        "select a.* from assess.cases c join assess.assessment a on a.id = c.assessment_id where c.id = any(?)")
                .param(cases.stream().map(CaseId::value).toArray(Long[]::new))
                .query(row -> {
                    CaseAssessment assessment = read(row);
                    current.put(assessment.caseId(), assessment);
                });
        return current;
    }

    /** Where cases stood; those never assessed, or whose assessment was erased, are left out. */
    public Map<CaseId, AssessedBefore> before(Collection<CaseId> cases) {
        Map<CaseId, AssessedBefore> before = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select c.id, a.at, a.due, a.lane, a.level
                        from assess.cases c join assess.assessment a on a.id = c.assessment_id
                        where c.id = any(?) and a.result is not null\
                        """)
                .param(cases.stream().map(CaseId::value).toArray(Long[]::new))
                .query(row -> {
                    before.put(
                            new CaseId(row.getLong(1)),
                            new AssessedBefore(
                                    row.getTimestamp(2).toInstant(),
                                    row.getTimestamp(3).toInstant(),
                                    Lane.valueOf(name(row.getString(4))),
                                    Level.valueOf(name(row.getString(5)))));
                });
        return before;
    }

    private static String name(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    public List<CaseAssessment> history(CaseId id, int limit) {
        return jdbc.sql(
                        "select * from assess.assessment where case_id = ? order by id desc limit ?")
                .params(id.value(), limit)
                .query((row, i) -> read(row))
                .list();
    }

    /**
     * The newest assessments of the cases with a number above {@code after}, in ascending order.
     */
    public List<CaseAssessment> currentAfter(long after, int limit) {
        return jdbc.sql(
                        """
                        select a.* from assess.cases c join assess.assessment a on a.id = c.assessment_id
                        where c.id > ? and c.state <> 'folded' order by c.id limit ?\
                        """)
                .params(after, limit)
                .query((row, i) -> read(row))
                .list();
    }

    /** Empties what the assessments of these cases rested on. */
    public int erase(Collection<CaseId> cases) {
        return jdbc.sql(
                        """
                        update assess.assessment set facts = null, result = null
                        where case_id = any(?) and (facts is not null or result is not null)\
                        """)
                .param(cases.stream().map(CaseId::value).toArray(Long[]::new))
                .update();
    }

    private static Long[] numbers(List<CaseAssessment> assessments) {
        return assessments.stream().map(a -> a.caseId().value()).toArray(Long[]::new);
    }

    private static Assessment result(CaseAssessment assessment) {
        if (assessment.result() == null) {
            throw new IllegalArgumentException("an assessment without a result cannot be added");
        }
        return assessment.result();
    }

    private CaseAssessment read(ResultSet row) throws SQLException {
        return new CaseAssessment(
                row.getLong("id"),
                new CaseId(row.getLong("case_id")),
                row.getTimestamp("at").toInstant(),
                row.getString("policy"),
                row.getString("version"),
                row.getString("policy_sha256"),
                row.getTimestamp("due").toInstant(),
                parse(row.getString("result"), Assessment.class),
                parse(row.getString("facts"), CaseFacts.class));
    }

    private <T> @Nullable T parse(@Nullable String text, Class<T> type) {
        return text == null ? null : json.readValue(text, type);
    }
}
