package org.rowan.link.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Decision;
import org.rowan.engine.link.Decision.Verdict;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.DecisionScope;
import org.rowan.link.LinkDecision;
import org.rowan.link.LinkedAccount;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people decided about links: a row for each pair it holds for, the words sealed in each under
 * the key of the pair's first account.
 */
public final class DecisionStore {
    private static final String REASON = "link.decision.reason";
    private static final String WITHDRAWN = "link.decision.withdrawn";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ReferralKeys keys;

    public DecisionStore(JdbcClient jdbc, JsonMapper json, ReferralKeys keys) {
        this.jdbc = jdbc;
        this.json = json;
        this.keys = keys;
    }

    /** A decision about to be kept. */
    public record NewDecision(
            Verdict verdict, DecisionScope scope, String reason, String by, Instant at) {}

    /** A pair to keep it for, and the referral of its first account. */
    public record Covered(long first, long second, ReferralId referral) {}

    /** What a person wrote. */
    private record Words(String reason) {}

    /** Keeps a decision for pairs; what the linker is to be told, the first with its number. */
    public List<Decision> add(NewDecision decision, List<Covered> pairs) {
        byte[] words = json.writeValueAsBytes(new Words(decision.reason()));
        List<Decision> kept = new ArrayList<>();
        for (Covered pair : pairs) {
            Long word = kept.isEmpty() ? null : kept.getFirst().id();
            long id = insert(decision, pair, keys.get(pair.referral()).seal(words, REASON), word);
            kept.add(
                    new Decision(
                            id,
                            decision.verdict(),
                            pair.first(),
                            pair.second(),
                            "",
                            decision.at().getEpochSecond()));
        }
        return kept;
    }

    private long insert(NewDecision decision, Covered pair, byte[] sealed, @Nullable Long word) {
        long id =
                jdbc.sql(
                                """
                                insert into link.decision (verdict, scope, first_id, second_id, reason, by_whom, at, word)
                                values (?, ?, ?, ?, ?, ?, ?, ?) returning id\
                                """)
                        .param(decision.verdict() == Verdict.SAME ? "same" : "not-the-same")
                        .param(decision.scope().code())
                        .param(pair.first())
                        .param(pair.second())
                        .param(sealed)
                        .param(decision.by())
                        .param(Timestamp.from(decision.at()))
                        .param(word)
                        .query((row, i) -> row.getLong(1))
                        .single();
        if (word == null) {
            jdbc.sql("update link.decision set word = id where id = ?").param(id).update();
        }
        return id;
    }

    /** What the linker holds by that number; empty when it does not hold. */
    public List<Decision> holding(long word) {
        return jdbc.sql(
                        "select * from link.decision where word = ? and withdrawn_at is null order by id for update")
                .param(word)
                .query((row, i) -> decision(row))
                .list();
    }

    /** Decisions that hold, without their words. */
    static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getLong("id"),
                row.getString("verdict").equals("same") ? Verdict.SAME : Verdict.NOT_THE_SAME,
                row.getLong("first_id"),
                row.getLong("second_id"),
                "",
                row.getTimestamp("at").toInstant().getEpochSecond());
    }

    /** Ends a decision for pairs that it holds for. */
    public void withdraw(List<Covered> pairs, long word, String reason, String by, Instant at) {
        byte[] words = json.writeValueAsBytes(new Words(reason));
        for (Covered pair : pairs) {
            jdbc.sql(
                            """
                            update link.decision set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?
                            where word = ? and first_id = ? and second_id = ? and withdrawn_at is null\
                            """)
                    .param(Timestamp.from(at))
                    .param(by)
                    .param(keys.get(pair.referral()).seal(words, WITHDRAWN))
                    .params(word, pair.first(), pair.second())
                    .update();
        }
    }

    /** All decisions that name one of these accounts, oldest first. */
    public List<LinkDecision> about(List<LinkedAccount> accounts) {
        Long[] ids = accounts.stream().map(account -> account.id().value()).toArray(Long[]::new);
        List<Row> rows =
                jdbc.sql(
                                """
                                select d.*, a.referral_id from link.decision d join link.account a on a.id = d.first_id
                                where d.word in (select word from link.decision where first_id = any(?) or second_id = any(?))
                                order by d.word, d.id\
                                """)
                        .params(ids, ids)
                        .query((row, i) -> Row.of(row))
                        .list();
        Map<ReferralId, SealedBox> boxes =
                keys.findAll(rows.stream().map(Row::referral).distinct().toList());
        Map<Long, List<Row>> byWord = new LinkedHashMap<>();
        rows.forEach(row -> byWord.computeIfAbsent(row.word(), w -> new ArrayList<>()).add(row));
        return byWord.values().stream().map(word -> opened(word, boxes)).toList();
    }

    /** Persons that await attention, oldest first. */
    public List<PersonId> needingAttention(int limit) {
        return jdbc.sql(
                        "select id from link.person where attention is not null and merged_into is null order by id limit ?")
                .param(limit)
                .query((row, i) -> new PersonId(row.getLong(1)))
                .list();
    }

    private record Row(
            long word,
            ReferralId referral,
            boolean same,
            DecisionScope scope,
            LinkDecision.Pair pair,
            byte[] reason,
            String by,
            Instant at,
            @Nullable Timestamp withdrawnAt,
            @Nullable String withdrawnBy,
            byte @Nullable [] withdrawnReason) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("word"),
                    new ReferralId(row.getLong("referral_id")),
                    row.getString("verdict").equals("same"),
                    DecisionScope.of(row.getString("scope")),
                    new LinkDecision.Pair(
                            new AccountId(row.getLong("first_id")),
                            new AccountId(row.getLong("second_id"))),
                    row.getBytes("reason"),
                    row.getString("by_whom"),
                    row.getTimestamp("at").toInstant(),
                    row.getTimestamp("withdrawn_at"),
                    row.getString("withdrawn_by"),
                    row.getBytes("withdrawn_reason"));
        }
    }

    private LinkDecision opened(List<Row> word, Map<ReferralId, SealedBox> boxes) {
        Row lead = word.getFirst();
        SealedBox box = boxes.get(lead.referral());
        Timestamp ended = lead.withdrawnAt();
        return new LinkDecision(
                lead.word(),
                lead.same(),
                lead.scope(),
                word.stream().map(Row::pair).toList(),
                words(lead.reason(), REASON, box),
                lead.by(),
                lead.at(),
                ended == null
                        ? null
                        : new LinkDecision.Withdrawal(
                                lead.withdrawnBy() == null ? "" : lead.withdrawnBy(),
                                ended.toInstant(),
                                words(lead.withdrawnReason(), WITHDRAWN, box)));
    }

    private String words(byte @Nullable [] sealed, String what, @Nullable SealedBox box) {
        if (sealed == null) {
            return "";
        }
        return box == null
                ? "erased"
                : json.readValue(box.open(sealed, what), Words.class).reason();
    }
}
