package org.rowan.retention;

import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rowan.assess.Assessing;
import org.rowan.intake.Intake;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.LegalHold;
import org.rowan.outcome.Outcomes;
import org.rowan.platform.crypto.ReferralKeys;
import org.rowan.platform.erase.EraseReferral;
import org.rowan.platform.users.Users;
import org.rowan.retention.store.HoldStore;
import org.rowan.retention.store.RequestStore;
import org.rowan.retention.store.RoundStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The room put together; tests do it with a clock of their own. */
public final class RetentionRoom {
    private final Keeping keeping;
    private final EnforceRetention enforcing;

    /**
     * @param setting gives the value of a setting by its dotted name, or null
     */
    public RetentionRoom(
            JdbcClient jdbc,
            ReferralKeys keys,
            Intake intake,
            Assessing assessing,
            Outcomes outcomes,
            EraseReferral erasing,
            LegalHold hold,
            Users users,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock,
            Function<String, @Nullable String> setting) {
        Periods periods = Periods.of(setting);
        RoundStore rounds = new RoundStore(jdbc);
        HoldStore holds = new HoldStore(jdbc, keys);
        FindDue due = new FindDue(intake, assessing, outcomes, holds, rounds, periods, clock);
        enforcing =
                new EnforceRetention(
                        due,
                        periods,
                        rounds,
                        erasing,
                        hold,
                        intake,
                        users,
                        audit,
                        transaction,
                        clock);
        keeping =
                new KeepingOnRecord(
                        due,
                        holds,
                        new RequestStore(jdbc),
                        rounds,
                        erasing,
                        intake,
                        assessing,
                        audit,
                        transaction,
                        clock);
    }

    /** What erasing asks before it erases. */
    public static LegalHold hold(JdbcClient jdbc, ReferralKeys keys, Assessing assessing) {
        return new LegalHolds(new HoldStore(jdbc, keys), assessing);
    }

    /** How what people wrote about holds is forgotten. */
    public static Erasure forgetting(JdbcClient jdbc, ReferralKeys keys, Assessing assessing) {
        return new ForgetHolds(new HoldStore(jdbc, keys), assessing);
    }

    public Keeping keeping() {
        return keeping;
    }

    public EnforceRetention enforcing() {
        return enforcing;
    }
}
