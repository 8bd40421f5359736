package org.rowan.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.rowan.intake.Intake;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.LegalHold;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.erase.EraseReferral;
import org.rowan.platform.users.Users;
import org.rowan.retention.store.RoundStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a day: what is past its limit goes, each referral in a transaction and with an entry of its
 * own, and the round is on record with what it did and what a hold kept.
 */
public final class EnforceRetention {
    private static final Logger LOG = LoggerFactory.getLogger(EnforceRetention.class);
    private static final Duration BETWEEN = Duration.ofHours(20);
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final String WHO = "job:retention";

    private final FindDue due;
    private final Periods periods;
    private final RoundStore rounds;
    private final EraseReferral erasing;
    private final LegalHold hold;
    private final Intake intake;
    private final Users users;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    EnforceRetention(
            FindDue due,
            Periods periods,
            RoundStore rounds,
            EraseReferral erasing,
            LegalHold hold,
            Intake intake,
            Users users,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.due = due;
        this.periods = periods;
        this.rounds = rounds;
        this.erasing = erasing;
        this.hold = hold;
        this.intake = intake;
        this.users = users;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A round, unless there was one within the last 20 hours, here or on another server. */
    public Optional<RoundDone> daily() {
        Instant now = clock.instant();
        Optional<Long> round = transaction.execute(status -> rounds.begin(now, now.minus(BETWEEN)));
        return round == null ? Optional.empty() : round.map(this::work);
    }

    /** A round now, whenever the last one was. */
    public RoundDone now() {
        Instant now = clock.instant();
        Optional<Long> round = transaction.execute(status -> rounds.begin(now, NEVER));
        return round == null || round.isEmpty() ? RoundDone.NOTHING : work(round.get());
    }

    private RoundDone work(long round) {
        Counts counts = new Counts();
        due.each(one -> {
            if (one.held()) {
                counts.held++;
            } else {
                tryToEnd(one, counts);
            }
            return true;
        });
        counts.accounts = accounts();
        RoundDone done = counts.done();
        transaction.executeWithoutResult(status -> {
            rounds.done(round, done);
            audit.append(
                    AuditEntry.of(
                            WHO,
                            "enforced",
                            "retention",
                            "round " + round,
                            clock.instant(),
                            "",
                            done.toString()));
        });
        return done;
    }

    /** One that fails must not keep the others. */
    private void tryToEnd(Due one, Counts counts) {
        try {
            if (one.purpose() == Purpose.MEDIA) {
                counts.files += deleteFiles(one);
            } else if (due.isStillDue(one)) {
                erasing.erase(one.referral(), EraseReferral.Order.ofRule(rule(one)));
                counts.referrals++;
            }
        } catch (UnusableInput meanwhile) {
            LOG.info("{} was erased or held meanwhile", one.referral());
        } catch (RuntimeException problem) {
            counts.failed++;
            LOG.warn("{} could not be erased: {}", one.referral(), problem.getClass().getName());
        }
    }

    private int deleteFiles(Due one) {
        Integer deleted =
                transaction.execute(status -> {
                    if (hold.isHeld(one.referral()) || !due.isStillDue(one)) {
                        return 0;
                    }
                    long files = intake.deleteFiles(one.referral());
                    rounds.filesDeleted(one.referral(), files, clock.instant());
                    audit.append(
                            AuditEntry.of(
                                    WHO,
                                    "deleted-files",
                                    "referral",
                                    one.referral().toString(),
                                    clock.instant(),
                                    "the period of " + rule(one) + " is over",
                                    files + " files"));
                    return (int) files;
                });
        return deleted == null ? 0 : deleted;
    }

    private int accounts() {
        if (periods.accounts() == null) {
            return 0;
        }
        Instant limit = Periods.before(clock.instant(), periods.accounts());
        Integer gone =
                transaction.execute(status -> {
                    int deleted = users.forgetDisabledBefore(limit);
                    if (deleted > 0) {
                        audit.append(
                                AuditEntry.of(
                                        WHO,
                                        "deleted",
                                        "user",
                                        "left before " + limit,
                                        clock.instant(),
                                        "the period of retention.accounts is over",
                                        deleted + " accounts"));
                    }
                    return deleted;
                });
        return gone == null ? 0 : gone;
    }

    private static String rule(Due one) {
        return "retention." + one.purpose().word() + ": " + one.period();
    }

    private static final class Counts {
        private int referrals;
        private int files;
        private int accounts;
        private int held;
        private int failed;

        RoundDone done() {
            return new RoundDone(referrals, files, accounts, held, failed);
        }
    }
}
