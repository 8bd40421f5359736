package org.rowan.platform.users;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.crypto.BlindIndex;
import org.rowan.platform.crypto.KeyRing;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people have besides their password: an app that shows codes, and recovery codes for the day
 * the app is lost. Every change and every recovery code that is used goes into the log.
 */
public final class SecondFactors {
    static final int RECOVERY_CODES = 10;

    private final UserTable users;
    private final SecondFactorTable table;
    private final KeyRing keys;
    private final BlindIndex index;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            UserTable users,
            SecondFactorTable table,
            KeyRing keys,
            BlindIndex index,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.users = users;
        this.table = table;
        this.keys = keys;
        this.index = index;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A factor that somebody has set up.
     *
     * @param recoveryCodes how many of them are left
     */
    public record SetUp(Instant since, int recoveryCodes) {}

    public Optional<SetUp> find(String name) {
        return table.find(name).map(row -> new SetUp(row.enrolled(), row.recoveryCodes()));
    }

    /** A secret for an app, known to nobody yet. */
    public FactorSecret draw() {
        return FactorSecret.draw(random);
    }

    /**
     * Sets up an app that shows the right code, in the place of the one there may be; all open
     * sessions of this person end.
     *
     * @return recovery codes, to be shown now and never again
     * @throws UnusableInput when the code is not the app's
     */
    public List<String> setUp(String name, FactorSecret secret, String code) {
        Instant now = clock.instant();
        OptionalLong step = TimedCode.find(secret.bytes(), digits(code), now, -1);
        if (step.isEmpty()) {
            throw new UnusableInput(
                    "that is not the code the app shows now",
                    "code",
                    "the next one; if none is right, look whether the clock of the phone is");
        }
        List<String> codes =
                Stream.generate(() -> PasswordRule.grouped(random, 3))
                        .limit(RECOVERY_CODES)
                        .toList();
        byte[] sealed = keys.house().seal(secret.bytes(), context(name));
        List<byte[]> digests = codes.stream().map(one -> digest(name, one)).toList();
        transaction.executeWithoutResult(status -> {
            table.put(name, sealed, step.getAsLong(), now, digests);
            note(name, "set-up-second-factor", now);
        });
        return codes;
    }

    /**
     * Whether this is the code of the person's app, or a recovery code, and was not used before.
     * Wrong ones count towards the lock of the account.
     */
    public boolean accepts(String name, String typed) {
        Instant now = clock.instant();
        if (users.isLocked(name, now)) {
            return false;
        }
        boolean right =
                digits(typed).length() == TimedCode.DIGITS
                        ? isFromTheApp(name, digits(typed), now)
                        : isRecoveryCode(name, typed, now);
        if (!right) {
            users.recordFailure(name, now, Entrance.FAILURES_TO_LOCK, Entrance.LOCK);
        }
        return right;
    }

    /** Notes that somebody is in, which sets the count of wrong attempts back. */
    void entered(String name) {
        users.recordEntry(name, clock.instant());
    }

    /**
     * Takes a factor away, so that its owner sets up another one.
     *
     * @throws UnusableInput when there is none
     */
    public void reset(String name) {
        if (!Boolean.TRUE.equals(transaction.execute(status -> table.delete(name)))) {
            throw new UnusableInput(
                    name + " has set up no second factor", "NAME", "./rowan user list");
        }
    }

    private boolean isFromTheApp(String name, String code, Instant now) {
        return table.find(name)
                .map(row -> {
                    byte[] secret = keys.house().open(row.secret(), context(name));
                    return TimedCode.find(secret, code, now, row.lastStep());
                })
                .filter(step -> step.isPresent() && table.useStep(name, step.getAsLong()))
                .isPresent();
    }

    private boolean isRecoveryCode(String name, String typed, Instant now) {
        return Objects.requireNonNull(
                transaction.execute(status -> {
                    boolean used = table.useRecoveryCode(name, digest(name, typed));
                    if (used) {
                        note(name, "used-recovery-code", now);
                    }
                    return used;
                }));
    }

    private byte[] digest(String name, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return index.of("recovery code of " + name, plain);
    }

    /** Codes are shown, and typed, with a gap in the middle. */
    private static String digits(String typed) {
        String plain = typed.replaceAll("[\\s-]", "");
        return plain.matches("[0-9]{" + TimedCode.DIGITS + "}") ? plain : "";
    }

    private static String context(String name) {
        return "platform.second_factor.secret of " + name;
    }

    private void note(String name, String verb, Instant now) {
        audit.append(AuditEntry.of(name, verb, "user", name, now, "", ""));
    }
}
