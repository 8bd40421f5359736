package org.rowan.assess.store;

import java.sql.Timestamp;
import java.util.List;
import org.rowan.assess.ShadowAssessment;
import org.rowan.kernel.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What policies in the shadow said beside the live one; only ever added. */
public final class ShadowStore {
    private final JdbcClient jdbc;

    public ShadowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of what is kept: codes of lanes and levels, bits. */
    public record Said(
            CaseId caseId,
            String lane,
            String level,
            double bits,
            String liveLane,
            String liveLevel,
            double liveBits) {}

    public void add(List<ShadowAssessment> shadows) {
        if (shadows.isEmpty()) {
            return;
        }
        Object[] columns = {
            shadows.stream().map(s -> s.caseId().value()).toArray(Long[]::new),
            shadows.stream().map(s -> Timestamp.from(s.at())).toArray(Timestamp[]::new),
            shadows.stream().map(ShadowAssessment::policySha256).toArray(String[]::new),
            shadows.stream().map(s -> s.said().lane().code()).toArray(String[]::new),
            shadows.stream().map(s -> s.said().level().code()).toArray(String[]::new),
            shadows.stream().map(s -> s.said().urgencyBits()).toArray(Double[]::new),
            shadows.stream().map(s -> s.live().lane().code()).toArray(String[]::new),
            shadows.stream().map(s -> s.live().level().code()).toArray(String[]::new),
            shadows.stream().map(s -> s.live().urgencyBits()).toArray(Double[]::new)
        };
        jdbc.sql(
                        """
                        insert into assess.shadow (case_id, at, policy_sha256, lane, level, urgency_bits,
                            live_lane, live_level, live_bits)
                        select * from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                            ?::float8[], ?::text[], ?::text[], ?::float8[])\
                        """)
                .params(columns)
                .update();
    }

    /** The newest word of a policy about each case that is not folded, by number. */
    public List<Said> newest(String sha256) {
        return jdbc.sql(
                        """
                        select distinct on (s.case_id) s.* from assess.shadow s join assess.cases c on c.id = s.case_id
                        where s.policy_sha256 = ? and c.state <> 'folded' order by s.case_id, s.id desc\
                        """)
                .param(sha256)
                .query((row, i) ->
                        new Said(
                                new CaseId(row.getLong("case_id")),
                                row.getString("lane"),
                                row.getString("level"),
                                row.getDouble("urgency_bits"),
                                row.getString("live_lane"),
                                row.getString("live_level"),
                                row.getDouble("live_bits")))
                .list();
    }
}
