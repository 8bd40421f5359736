package org.rowan.assess.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rowan.assess.Anchor;
import org.rowan.assess.CaseFact;
import org.rowan.assess.CaseRecord;
import org.rowan.assess.ChildRecord;
import org.rowan.assess.ReferralOnFile;
import org.rowan.kernel.CaseId;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads cases with everything that hangs on them, many at once. */
public final class CaseReader {
    /** Where reasons that people gave are sealed for. */
    static final String REASON = "assess.case_fact.reason";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ReferralKeys keys;

    public CaseReader(JdbcClient jdbc, JsonMapper json, ReferralKeys keys) {
        this.jdbc = jdbc;
        this.json = json;
        this.keys = keys;
    }

    /** The cases with these numbers, in ascending order. */
    public Map<CaseId, CaseRecord> read(Collection<CaseId> ids) {
        Long[] numbers = ids.stream().map(CaseId::value).toArray(Long[]::new);
        Map<Long, List<ReferralId>> referrals = referrals(numbers);
        Map<Long, List<ChildRecord>> children = children(numbers);
        Map<Long, List<CaseFact>> facts = facts(numbers);
        Map<CaseId, CaseRecord> cases = new LinkedHashMap<>();
        jdbc.sql("select * from assess.cases where id = any(?) order by id")
                .param(numbers)
                .query(row -> {
                    long id = row.getLong("id");
                    long folded = row.getLong("folded_into");
                    CaseId home = row.wasNull() ? null : new CaseId(folded);
                    cases.put(
                            new CaseId(id),
                            new CaseRecord(
                                    new CaseId(id),
                                    new Anchor(row.getString("kind"), row.getLong("anchor")),
                                    row.getString("state"),
                                    home,
                                    row.getTimestamp("opened").toInstant(),
                                    referrals.getOrDefault(id, List.of()),
                                    children.getOrDefault(id, List.of()),
                                    facts.getOrDefault(id, List.of())));
                });
        return cases;
    }

    /** What a policy may know of the referrals of cases, by referral number. */
    public Map<Long, ReferralOnFile> referralsOnFile(Collection<CaseId> ids) {
        Map<Long, ReferralOnFile> onFile = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select f.referral_id, f.facts::text from assess.referral_fact f
                        where f.referral_id in (select referral_id from assess.case_referral where case_id = any(?))\
                        """)
                .param(ids.stream().map(CaseId::value).toArray(Long[]::new))
                .query(row -> {
                    onFile.put(
                            row.getLong(1), json.readValue(row.getString(2), ReferralOnFile.class));
                });
        return onFile;
    }

    private Map<Long, List<ReferralId>> referrals(Long[] cases) {
        Map<Long, List<ReferralId>> referrals = new LinkedHashMap<>();
        jdbc.sql(
                        "select case_id, referral_id from assess.case_referral where case_id = any(?) order by referral_id")
                .param(cases)
                .query(row -> {
                    referrals
                            .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new ReferralId(row.getLong(2)));
                });
        return referrals;
    }

    private Map<Long, List<ChildRecord>> children(Long[] cases) {
        Map<Long, List<ChildRecord>> children = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select cr.case_id, c.* from assess.case_referral cr join assess.child c using (referral_id)
                        where cr.case_id = any(?) order by c.id\
                        """)
                .param(cases)
                .query(row -> {
                    children.computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>())
                            .add(
                                    new ChildRecord(
                                            row.getLong("id"),
                                            new ReferralId(row.getLong("referral_id")),
                                            row.getInt("account_index"),
                                            row.getString("age_band"),
                                            row.getString("state"),
                                            row.getBoolean("known")));
                });
        return children;
    }

    private Map<Long, List<CaseFact>> facts(Long[] cases) {
        Map<Long, List<CaseFact>> facts = new LinkedHashMap<>();
        jdbc.sql("select * from assess.case_fact where case_id = any(?) order by id")
                .param(cases)
                .query(row -> {
                    byte[] reason = row.getBytes("reason");
                    facts.computeIfAbsent(row.getLong("case_id"), id -> new ArrayList<>())
                            .add(
                                    new CaseFact(
                                            row.getString("name"),
                                            row.getString("value"),
                                            reason == null
                                                    ? ""
                                                    : keys.house().openText(reason, REASON),
                                            row.getString("by_whom"),
                                            row.getTimestamp("at").toInstant()));
                });
        return facts;
    }
}
