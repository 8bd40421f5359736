package org.rowan.link.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Observation;
import org.rowan.intake.AccountRole;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.PersonId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkedAccount;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.crypto.SealedBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Accounts, the identifiers they were linked by (sealed), and the persons they belong to. */
public final class AccountStore {
    private static final String OBSERVATION = "link.account.observation";
    private static final int READ_AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ReferralKeys keys;

    public AccountStore(JdbcClient jdbc, JsonMapper json, ReferralKeys keys) {
        this.jdbc = jdbc;
        this.json = json;
        this.keys = keys;
    }

    /** A new account, to be given a number. */
    public record NewAccount(ReferralId referral, int index, AccountRole role, Instant received) {}

    /** Where an account stands in a referral. */
    public record Place(long referral, int index) {}

    /** The numbers of accounts that are there already, by referral and index. */
    public Map<Place, Long> numbers(Collection<ReferralId> referrals) {
        Map<Place, Long> numbers = new LinkedHashMap<>();
        jdbc.sql(
                        "select id, referral_id, account_index from link.account where referral_id = any(?) order by id")
                .param(referrals.stream().map(ReferralId::value).toArray(Long[]::new))
                .query(row -> {
                    numbers.put(new Place(row.getLong(2), row.getInt(3)), row.getLong(1));
                });
        return numbers;
    }

    /** Numbers for new accounts, which rise in the order given; nothing is written yet. */
    public Map<NewAccount, Long> reserve(List<NewAccount> accounts) {
        Map<NewAccount, Long> numbers = new LinkedHashMap<>();
        if (accounts.isEmpty()) {
            return numbers;
        }
        List<Long> reserved =
                jdbc.sql(
                                "select nextval(pg_get_serial_sequence('link.account', 'id')) from generate_series(1, ?) order by 1")
                        .param(accounts.size())
                        .query((row, i) -> row.getLong(1))
                        .list();
        for (int i = 0; i < reserved.size(); i++) {
            numbers.put(accounts.get(i), reserved.get(i));
        }
        return numbers;
    }

    /**
     * Adds accounts under their reserved numbers, with what they were linked by, sealed under their
     * referral's key, and their persons: one row written once.
     */
    public void add(
            Map<NewAccount, Long> accounts, Map<Long, Observation> observations, Persons persons) {
        if (accounts.isEmpty()) {
            return;
        }
        Map<ReferralId, SealedBox> boxes =
                keys.findAll(accounts.keySet().stream().map(NewAccount::referral).toList());
        List<NewAccount> fresh = List.copyOf(accounts.keySet());
        List<Long> ids = List.copyOf(accounts.values());
        byte[] @Nullable [] sealed = new byte[ids.size()][];
        for (int i = 0; i < sealed.length; i++) {
            SealedBox box = boxes.get(fresh.get(i).referral());
            Observation observation = observations.get(ids.get(i));
            sealed[i] =
                    box == null || observation == null
                            ? null
                            : box.seal(json.writeValueAsBytes(observation), OBSERVATION);
        }
        jdbc.sql(
                        """
                        insert into link.account
                            (id, referral_id, account_index, role, received, observation, person_id, changed)
                        overriding system value
                        select n, r, i, o, t, b, nullif(p, 0), generation
                        from unnest(?::bigint[], ?::bigint[], ?::int[], ?::text[], ?::timestamptz[], ?::bytea[], ?::bigint[])
                            as a (n, r, i, o, t, b, p), link.state\
                        """)
                .params(
                        ids.toArray(Long[]::new),
                        fresh.stream().map(a -> a.referral().value()).toArray(Long[]::new),
                        fresh.stream().map(NewAccount::index).toArray(Integer[]::new),
                        fresh.stream().map(a -> a.role().name()).toArray(String[]::new),
                        fresh.stream()
                                .map(a -> Timestamp.from(a.received()))
                                .toArray(Timestamp[]::new),
                        sealed,
                        ids.stream().map(persons::of).toArray(Long[]::new))
                .update();
    }

    /** Which person an account belongs to; 0 for none. */
    @FunctionalInterface
    public interface Persons {
        long of(long account);
    }

    /** Keeps what accounts that are there are linked by now, sealed under their referral's key. */
    public void keep(Map<Observation, ReferralId> observations) {
        if (observations.isEmpty()) {
            return;
        }
        Map<ReferralId, SealedBox> boxes = keys.findAll(observations.values());
        List<Long> ids = new ArrayList<>();
        List<byte[]> sealed = new ArrayList<>();
        observations.forEach((observation, referral) -> {
            SealedBox box = boxes.get(referral);
            if (box != null) {
                ids.add(observation.id());
                sealed.add(box.seal(json.writeValueAsBytes(observation), OBSERVATION));
            }
        });
        jdbc.sql(
                        "update link.account a set observation = n.o, changed = generation from unnest(?::bigint[], ?::bytea[]) as n (i, o), link.state where a.id = n.i")
                .params(ids.toArray(Long[]::new), sealed.toArray(byte[][]::new))
                .update();
    }

    /** Moves accounts to persons. */
    public void assign(Map<Long, Long> personByAccount) {
        if (!personByAccount.isEmpty()) {
            jdbc.sql(
                            "update link.account a set person_id = n.p, changed = generation from unnest(?::bigint[], ?::bigint[]) as n (i, p), link.state where a.id = n.i")
                    .params(
                            personByAccount.keySet().toArray(Long[]::new),
                            personByAccount.values().toArray(Long[]::new))
                    .update();
        }
    }

    /**
     * Gives every account that changed after a generation, in the order in which they came; after
     * −1 all.
     */
    public void readChanged(long generation, Consumer<Stored> each) {
        long after = 0;
        while (true) {
            List<Row> rows = changed(generation, after);
            Map<ReferralId, SealedBox> boxes =
                    keys.findAll(rows.stream().map(Row::referral).distinct().toList());
            for (Row row : rows) {
                SealedBox box = boxes.get(row.referral());
                byte[] sealed = row.observation();
                each.accept(
                        box == null || sealed == null
                                ? new Stored(row.id(), null, 0)
                                : new Stored(row.id(), open(box, sealed), row.person()));
                after = row.id();
            }
            if (rows.size() < READ_AT_ONCE) {
                return;
            }
        }
    }

    private List<Row> changed(long generation, long after) {
        return jdbc.sql(
                        """
                        select id, referral_id, person_id, observation from link.account
                        where id > ? and changed > ? order by id limit ?\
                        """)
                .params(after, generation, READ_AT_ONCE)
                .query((row, i) ->
                        new Row(
                                row.getLong(1),
                                new ReferralId(row.getLong(2)),
                                row.getLong(3),
                                row.getBytes(4)))
                .list();
    }

    /** An account with what it was linked by, null when erased, and its person, 0 for none. */
    public record Stored(long account, @Nullable Observation observation, long person) {}

    private record Row(long id, ReferralId referral, long person, byte @Nullable [] observation) {}

    private Observation open(SealedBox box, byte[] sealed) {
        return json.readValue(box.open(sealed, OBSERVATION), Observation.class);
    }

    /** What an account was linked by; null when it is erased. */
    public @Nullable Observation observation(AccountId account) {
        return jdbc.sql(
                        "select referral_id, observation from link.account where id = ? and observation is not null")
                .param(account.value())
                .query((row, i) ->
                        keys.find(new ReferralId(row.getLong(1)))
                                .map(box -> {
                                    try {
                                        return open(box, row.getBytes(2));
                                    } catch (SQLException gone) {
                                        throw new IllegalStateException(gone);
                                    }
                                })
                                .orElse(null))
                .optional()
                .orElse(null);
    }

    public Map<ReferralId, List<LinkedAccount>> byReferral(Collection<ReferralId> referrals) {
        Map<ReferralId, List<LinkedAccount>> accounts = new LinkedHashMap<>();
        jdbc.sql(
                        "select * from link.account where referral_id = any(?) and person_id is not null order by referral_id, account_index")
                .param(referrals.stream().map(ReferralId::value).toArray(Long[]::new))
                .query(row -> {
                    LinkedAccount account = account(row);
                    accounts.computeIfAbsent(account.referral(), id -> new ArrayList<>())
                            .add(account);
                });
        return accounts;
    }

    public Map<AccountId, LinkedAccount> byNumber(Collection<AccountId> numbers) {
        Map<AccountId, LinkedAccount> accounts = new LinkedHashMap<>();
        jdbc.sql(
                        "select * from link.account where id = any(?) and person_id is not null order by id")
                .param(numbers.stream().map(AccountId::value).toArray(Long[]::new))
                .query(row -> {
                    LinkedAccount account = account(row);
                    accounts.put(account.id(), account);
                });
        return accounts;
    }

    public Map<PersonId, List<LinkedAccount>> byPerson(Collection<Long> persons) {
        Map<PersonId, List<LinkedAccount>> accounts = new LinkedHashMap<>();
        jdbc.sql("select * from link.account where person_id = any(?) order by person_id, id")
                .param(persons.toArray(Long[]::new))
                .query(row -> {
                    LinkedAccount account = account(row);
                    accounts.computeIfAbsent(account.person(), id -> new ArrayList<>())
                            .add(account);
                });
        return accounts;
    }

    /** The referrals whose accounts belong to these persons. */
    public List<Long> referralsOf(Collection<Long> persons) {
        return jdbc.sql(
                        "select distinct referral_id from link.account where person_id = any(?) order by 1")
                .param(persons.toArray(Long[]::new))
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** The referrals that these accounts stand in. */
    public List<Long> referralsOfAccounts(Collection<Long> numbers) {
        return jdbc.sql(
                        "select distinct referral_id from link.account where id = any(?) order by 1")
                .param(numbers.toArray(Long[]::new))
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** Empties what a referral's accounts were linked by and takes them out of their persons. */
    public List<Long> erase(ReferralId referral) {
        return erase("referral_id = ?", referral.value());
    }

    /** The same for one account, which a corrected referral no longer names. */
    public void erase(long account) {
        erase("id = ?", account);
    }

    private List<Long> erase(String which, long number) {
        return jdbc.sql(
                        "update link.account set observation = null, person_id = null, changed = (select generation from link.state) where "
                                + which
                                + " returning id")
                .param(number)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /** The referral of an account; null when there is no such account or it is erased. */
    public @Nullable ReferralId referralOf(AccountId account) {
        return jdbc.sql(
                        "select referral_id from link.account where id = ? and person_id is not null")
                .param(account.value())
                .query((row, i) -> new ReferralId(row.getLong(1)))
                .optional()
                .orElse(null);
    }

    private static LinkedAccount account(ResultSet row) throws SQLException {
        return new LinkedAccount(
                new AccountId(row.getLong("id")),
                new ReferralId(row.getLong("referral_id")),
                row.getInt("account_index"),
                AccountRole.valueOf(row.getString("role")),
                new PersonId(row.getLong("person_id")));
    }
}
