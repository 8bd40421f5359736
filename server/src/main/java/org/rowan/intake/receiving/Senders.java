package org.rowan.intake.receiving;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.store.SenderRow;
import org.rowan.intake.store.SenderRows;
import org.rowan.kernel.UnusableInput;

/**
 * Those who may file: added, disabled, and recognised at thousands of requests a second.
 *
 * <p>A sender's row is remembered for three seconds, so disabling one works everywhere within that
 * time.
 */
public final class Senders {
    public static final int DEFAULT_RATE = 5_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@ -]{0,99}");
    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final int MOST_REMEMBERED = 10_000;
    private static final int SHORTEST_PASSWORD = 14;

    private final SenderRows rows;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final byte[] processSalt = Passwords.random();

    /** A wrong guess at a chosen password costs a fifth of a second; few may cost it at a time. */
    private final Semaphore slowChecks = new Semaphore(2);

    public Senders(SenderRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Known(@Nullable SenderRow row, Instant asked, byte @Nullable [] checked) {
        /** A clock that was set back makes nothing known for longer. */
        boolean isFresh(Instant now) {
            return !now.isBefore(asked) && now.isBefore(asked.plus(REMEMBERED));
        }
    }

    /**
     * The enabled sender with this name and password.
     *
     * @return empty when there is none, or it is disabled, or the password is another
     */
    public Optional<SenderRow> recognise(String name, String password) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Known remembered = remember(name);
        SenderRow row = remembered.row();
        if (row == null || !row.enabled()) {
            return Optional.empty();
        }
        if (row.scheme().equals(Passwords.GENERATED)) {
            return MessageDigest.isEqual(row.secret(), Passwords.sha256(row.salt(), password))
                    ? Optional.of(row)
                    : Optional.empty();
        }
        return chosen(name, remembered, row, password) ? Optional.of(row) : Optional.empty();
    }

    /** Adds a sender with a generated password, which is returned this once. */
    public String add(String name, int rate) {
        String password = Passwords.generate();
        put(name, Passwords.GENERATED, password, rate);
        return password;
    }

    /** Adds a sender with a password that somebody chose. */
    public void add(String name, int rate, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new UnusableInput(
                    "the password is too short",
                    "",
                    "at least " + SHORTEST_PASSWORD + " characters, or let Rowan generate one");
        }
        put(name, Passwords.CHOSEN, password, rate);
    }

    public List<SenderRow> list() {
        return rows.list();
    }

    public void disable(String name) {
        if (!rows.disable(name)) {
            throw new UnusableInput("there is no sender " + name, "", "./rowan sender list");
        }
        known.remove(name);
    }

    private void put(String name, String scheme, String password, int rate) {
        if (!NAME.matcher(name).matches()) {
            throw new UnusableInput(
                    "a sender's name cannot be \"" + name + "\"",
                    "",
                    "letters, digits, and . _ @ - between them");
        }
        byte[] salt = Passwords.random();
        byte[] secret = Passwords.secret(scheme, salt, password);
        rows.put(new SenderRow(name, scheme, salt, secret, true, rate, clock.instant()));
        known.remove(name);
    }

    private Known remember(String name) {
        Instant now = clock.instant();
        Known found = known.get(name);
        if (found != null && found.isFresh(now)) {
            return found;
        }
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        SenderRow row = rows.find(name).orElse(null);
        byte[] checked = found == null || !same(found.row(), row) ? null : found.checked();
        Known fresh = new Known(row, now, checked);
        known.put(name, fresh);
        return fresh;
    }

    private static boolean same(@Nullable SenderRow one, @Nullable SenderRow other) {
        return one != null && other != null && MessageDigest.isEqual(one.secret(), other.secret());
    }

    private boolean chosen(String name, Known remembered, SenderRow row, String password) {
        byte[] quick = Passwords.sha256(processSalt, password);
        byte[] checked = remembered.checked();
        if (checked != null && MessageDigest.isEqual(checked, quick)) {
            return true;
        }
        slowChecks.acquireUninterruptibly();
        try {
            if (!MessageDigest.isEqual(
                    row.secret(), Passwords.secret(row.scheme(), row.salt(), password))) {
                return false;
            }
        } finally {
            slowChecks.release();
        }
        known.put(name, new Known(row, remembered.asked(), quick));
        return true;
    }
}
