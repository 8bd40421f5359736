package org.rowan.link;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.rowan.engine.link.Decision.Verdict;
import org.rowan.engine.link.LinkStore;
import org.rowan.engine.link.Observation;
import org.rowan.intake.AccountRole;
import org.rowan.kernel.AccountId;
import org.rowan.kernel.ReferralId;
import org.rowan.link.LinkingProcess.Ground;
import org.rowan.link.store.AccountStore.NewAccount;
import org.rowan.platform.RowanTest;
import org.rowan.platform.crypto.ReferralKeys;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The room's store on PostgreSQL keeps what the engine relies on: one process writes, and another
 * one with a memory of its own looks.
 */
@RowanTest
class DatabaseLinkStoreTest extends LinkStoreContract {
    private static long referral = 9_000_000;

    private final Ground ground;
    private final LinkingProcess writer;
    private final LinkingProcess reader;
    private final ReferralKeys keys;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    DatabaseLinkStoreTest(BeanFactory rooms) {
        ground = Ground.of(rooms);
        jdbc = ground.jdbc();
        keys = ground.keys();
        clock = ground.clock();
        transaction = ground.transaction();
        writer = new LinkingProcess(ground, new PaperReferrals(), Set::of);
        reader = new LinkingProcess(ground, new PaperReferrals(), Set::of);
    }

    @Override
    long arrives(String line) {
        ReferralId id = new ReferralId(++referral);
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    keys.create(id);
                    LinkerInMemory.Session session = writer.memory.forChange();
                    Map<NewAccount, Long> fresh =
                            writer.accounts.reserve(
                                    List.of(
                                            new NewAccount(
                                                    id,
                                                    0,
                                                    AccountRole.REPORTED_PERSON,
                                                    clock.instant())));
                    long account = fresh.values().iterator().next();
                    Observation observation = Referrals.observation(account, line);
                    write(Told.of(session.linker.insert(observation), session.linker), session);
                    writer.accounts.add(
                            fresh, Map.of(account, observation), session.store::personOf);
                    return account;
                }));
    }

    @Override
    void corrected(long observation, String line) {
        transaction.executeWithoutResult(status -> {
            LinkerInMemory.Session session = writer.memory.forChange();
            Observation corrected = Referrals.observation(observation, line);
            writer.accounts.keep(Map.of(corrected, referralOf(observation)));
            write(Told.of(session.linker.correct(corrected), session.linker), session);
        });
    }

    @Override
    void erased(long observation) {
        writer.erases(referralOf(observation).value());
    }

    @Override
    long said(Verdict verdict, long one, long other) {
        AccountId first = new AccountId(one);
        AccountId second = new AccountId(other);
        return verdict == Verdict.SAME
                ? writer.decisions.sayTheSame(
                        first, second, DecisionScope.ACCOUNTS, "a test says so", "robin")
                : writer.decisions.sayNotTheSame(
                        first, second, DecisionScope.ACCOUNTS, "a test says so", "robin");
    }

    @Override
    void withdrawn(long decision) {
        writer.decisions.withdraw(decision, "a test says so", "robin");
    }

    @Override
    <T> T look(Function<LinkStore, T> at) {
        return Objects.requireNonNull(
                        transaction.execute(
                                status -> new Found<>(at.apply(reader.memory.forReading().store))))
                .value();
    }

    private record Found<T>(T value) {}

    private void write(Told told, LinkerInMemory.Session session) {
        writer.write.write(List.of(told), session, clock.instant());
    }

    private ReferralId referralOf(long account) {
        return jdbc.sql("select referral_id from link.account where id = ?")
                .param(account)
                .query((row, i) -> new ReferralId(row.getLong(1)))
                .single();
    }
}
