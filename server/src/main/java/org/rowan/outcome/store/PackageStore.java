package org.rowan.outcome.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.CaseId;
import org.rowan.outcome.SentPackage;
import org.rowan.outcome.SentPackage.Correction;
import org.rowan.outcome.SentPackage.Told;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sent, and who is to be told that a link it relied on is gone. */
public final class PackageStore {
    private static final String RECIPIENT = "outcome.package.recipient";
    private static final String CONTENT = "outcome.package.content";
    private static final String HOW = "outcome.correction.told";

    private static final String PACKAGES =
            "select p.*, c.id correction, c.accounts gone, c.erased, c.at since, c.told_at, c.told_by, c.told_how"
                    + " from outcome.package p left join outcome.correction c on c.package_id = p.id ";

    private final JdbcClient jdbc;
    private final ReferralKeys keys;

    public PackageStore(JdbcClient jdbc, ReferralKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Keeps a package; its number. */
    public long add(SentPackage sent) {
        return jdbc.sql(
                        "insert into outcome.package (case_id, recipient, content, accounts, by_whom, at) values (?, ?, ?, ?, ?, ?) returning id")
                .params(
                        sent.caseId().value(),
                        keys.house().sealText(sent.recipient(), RECIPIENT),
                        keys.house().sealText(sent.content(), CONTENT),
                        numbers(sent.accounts()),
                        sent.by(),
                        Timestamp.from(sent.at()))
                .query((row, i) -> row.getLong(1))
                .single();
    }

    public List<SentPackage> of(CaseId id) {
        return packages("where p.case_id = ? order by p.id, c.id", id.value());
    }

    /** Packages with a recipient still to be told, the longest waiting first. */
    public List<SentPackage> toCorrect(int limit) {
        return packages(
                """
                where p.id in (select package_id from (
                    select package_id, min(id) since from outcome.correction where told_at is null
                    group by package_id order by since limit ?) waiting) order by p.id, c.id\
                """,
                limit);
    }

    /** Packages that named one of these accounts. */
    public List<SentPackage> naming(Collection<AccountId> accounts) {
        return packages("where p.accounts && ? order by p.id, c.id", (Object) numbers(accounts));
    }

    public void addCorrection(
            long sent, Collection<AccountId> accounts, boolean erased, Instant at) {
        jdbc.sql(
                        "insert into outcome.correction (package_id, accounts, erased, at) values (?, ?, ?, ?)")
                .params(sent, numbers(accounts), erased, Timestamp.from(at))
                .update();
    }

    /** The case whose recipient was told; empty when nobody was to be told by that number. */
    public Optional<CaseId> told(long correction, String how, String by, Instant at) {
        return jdbc.sql(
                        """
                        update outcome.correction c set told_at = ?, told_by = ?, told_how = ? from outcome.package p
                        where c.id = ? and told_at is null and p.id = c.package_id returning p.case_id\
                        """)
                .params(Timestamp.from(at), by, keys.house().sealText(how, HOW), correction)
                .query((row, i) -> new CaseId(row.getLong(1)))
                .optional();
    }

    /** Blanks what officers wrote about packages of these cases, but not whom they went to. */
    public long blank(Collection<CaseId> cases) {
        Long[] numbers = cases.stream().map(CaseId::value).toArray(Long[]::new);
        int blanked =
                jdbc.sql(
                                "update outcome.package set content = null where case_id = any(?) and content is not null")
                        .param(numbers)
                        .update();
        return blanked
                + jdbc.sql(
                                "update outcome.correction set told_how = null where told_how is not null and package_id in (select id from outcome.package where case_id = any(?))")
                        .param(numbers)
                        .update();
    }

    private List<SentPackage> packages(String which, Object... parameters) {
        Map<Long, SentPackage> bare = new LinkedHashMap<>();
        Map<Long, List<Correction>> corrections = new LinkedHashMap<>();
        jdbc.sql(PACKAGES + which)
                .params(parameters)
                .query(row -> {
                    SentPackage sent = sent(row);
                    bare.put(sent.id(), sent);
                    if (row.getLong("correction") != 0) {
                        corrections
                                .computeIfAbsent(sent.id(), id -> new ArrayList<>())
                                .add(correction(row));
                    }
                });
        return bare.values().stream()
                .map(sent ->
                        new SentPackage(
                                sent.id(),
                                sent.caseId(),
                                sent.recipient(),
                                sent.content(),
                                sent.accounts(),
                                sent.by(),
                                sent.at(),
                                corrections.getOrDefault(sent.id(), List.of())))
                .toList();
    }

    private SentPackage sent(ResultSet row) throws SQLException {
        return new SentPackage(
                row.getLong("id"),
                new CaseId(row.getLong("case_id")),
                opened(row.getBytes("recipient"), RECIPIENT),
                opened(row.getBytes("content"), CONTENT),
                accounts(row.getArray("accounts")),
                row.getString("by_whom"),
                row.getTimestamp("at").toInstant(),
                List.of());
    }

    private Correction correction(ResultSet row) throws SQLException {
        Timestamp told = row.getTimestamp("told_at");
        return new Correction(
                row.getLong("correction"),
                accounts(row.getArray("gone")),
                row.getBoolean("erased"),
                row.getTimestamp("since").toInstant(),
                told == null
                        ? null
                        : new Told(
                                row.getString("told_by"),
                                told.toInstant(),
                                opened(row.getBytes("told_how"), HOW)));
    }

    private String opened(byte @Nullable [] sealed, String what) {
        return sealed == null ? "erased" : keys.house().openText(sealed, what);
    }

    private static List<AccountId> accounts(Array numbers) throws SQLException {
        return Stream.of((Long[]) numbers.getArray()).map(AccountId::new).toList();
    }

    private static Long[] numbers(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(Long[]::new);
    }
}
