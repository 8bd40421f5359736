package org.rowan.link.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkDecision;
import org.rowan.link.LinkedAccount;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What people decided about links, their words sealed under the first account's referral. */
public final class DecisionStore {
    private static final String REASON = "link.decision.reason";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ReferralKeys keys;

    public DecisionStore(JdbcClient jdbc, JsonMapper json, ReferralKeys keys) {
        this.jdbc = jdbc;
        this.json = json;
        this.keys = keys;
    }

    /** What a person wrote. */
    private record Words(String reason, String scope) {}

    /** Keeps a decision; its number. */
    public long add(LinkDecision decision, ReferralId referral) {
        byte[] words = json.writeValueAsBytes(new Words(decision.reason(), decision.scope()));
        return jdbc.sql(
                        "insert into link.decision (verdict, first_id, second_id, reason, by_whom, at) values (?, ?, ?, ?, ?, ?) returning id")
                .params(
                        decision.same() ? "same" : "not-the-same",
                        decision.first().value(),
                        decision.second().value(),
                        keys.get(referral).seal(words, REASON),
                        decision.by(),
                        Timestamp.from(decision.at()))
                .query((row, i) -> row.getLong(1))
                .single();
    }

    /** Whether it held until now. */
    public boolean withdraw(long decision, String by, Instant at) {
        return jdbc.sql(
                                "update link.decision set withdrawn_at = ?, withdrawn_by = ? where id = ? and withdrawn_at is null")
                        .params(Timestamp.from(at), by, decision)
                        .update()
                == 1;
    }

    /** All decisions that name one of these accounts, oldest first. */
    public List<LinkDecision> about(List<LinkedAccount> accounts) {
        Long[] ids = accounts.stream().map(account -> account.id().value()).toArray(Long[]::new);
        List<Row> rows =
                jdbc.sql(
                                """
                                select d.*, a.referral_id from link.decision d join link.account a on a.id = d.first_id
                                where d.first_id = any(?) or d.second_id = any(?) order by d.id\
                                """)
                        .params(ids, ids)
                        .query((row, i) -> row(row))
                        .list();
        Map<ReferralId, SealedBox> boxes =
                keys.findAll(rows.stream().map(Row::referral).distinct().toList());
        return rows.stream().map(row -> opened(row, boxes.get(row.referral()))).toList();
    }

    /** Persons that await attention, oldest first. */
    public List<PersonId> needingAttention(int limit) {
        return jdbc.sql(
                        "select id from link.person where attention is not null and merged_into is null order by id limit ?")
                .param(limit)
                .query((row, i) -> new PersonId(row.getLong(1)))
                .list();
    }

    private record Row(ReferralId referral, byte[] words, LinkDecision bare) {}

    private static Row row(ResultSet row) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Row(
                new ReferralId(row.getLong("referral_id")),
                row.getBytes("reason"),
                new LinkDecision(
                        row.getLong("id"),
                        row.getString("verdict").equals("same"),
                        new AccountId(row.getLong("first_id")),
                        new AccountId(row.getLong("second_id")),
                        "erased",
                        "",
                        row.getString("by_whom"),
                        row.getTimestamp("at").toInstant(),
                        withdrawn == null ? null : withdrawn.toInstant(),
                        row.getString("withdrawn_by")));
    }

    private LinkDecision opened(Row row, @Nullable SealedBox box) {
        LinkDecision bare = row.bare();
        if (box == null) {
            return bare;
        }
        Words words = json.readValue(box.open(row.words(), REASON), Words.class);
        return new LinkDecision(
                bare.id(),
                bare.same(),
                bare.first(),
                bare.second(),
                words.reason(),
                words.scope(),
                bare.by(),
                bare.at(),
                bare.withdrawnAt(),
                bare.withdrawnBy());
    }
}
