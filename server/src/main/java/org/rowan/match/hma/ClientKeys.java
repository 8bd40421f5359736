package org.rowan.match.hma;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The Bearer keys of clients: 256 random bits each, of which only a digest is stored.
 *
 * <p>A key reads {@code name.secret}; the digest covers both. What the database said about a key is
 * remembered for a second, so that a disabled key works no longer than that.
 */
@Component
public class ClientKeys {
    private static final long REMEMBERED_NS = 1_000_000_000L;
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final InstantSource time;
    private final TransactionTemplate transaction;
    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

    ClientKeys(
            JdbcClient jdbc,
            AuditTrail audit,
            InstantSource time,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Known(@Nullable Stored stored, long asked) {}

    private record Stored(byte[] hash, boolean curates) {}

    /**
     * A client.
     *
     * @param disabled whether its key works no more
     * @param curates whether it may change banks, not only look media up
     */
    public record Client(String name, boolean disabled, boolean curates) {}

    /**
     * Makes a key, shown once; empty when the name is taken.
     *
     * @param curates whether it may change banks, not only look media up
     * @param who does it, for the audit
     */
    public Optional<String> add(String name, boolean curates, SecureRandom random, String who) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String key = name + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        boolean added =
                recorded(
                        who,
                        curates ? "added" : "added, look-up only",
                        name,
                        "insert into match.client_key (name, hash, curates) values (?, ?, ?) on"
                                + " conflict do nothing",
                        name,
                        digest(key),
                        curates);
        return added ? Optional.of(key) : Optional.empty();
    }

    public List<Client> list() {
        return jdbc.sql(
                        "select name, disabled is not null, curates from match.client_key order by"
                                + " name")
                .query((row, i) ->
                        new Client(row.getString(1), row.getBoolean(2), row.getBoolean(3)))
                .list();
    }

    /** Disables a client's key for good; whether there was one that worked. */
    public boolean disable(String name, String who) {
        return recorded(
                who,
                "disabled",
                name,
                "update match.client_key set disabled = now() where name = ? and disabled is null",
                name);
    }

    /**
     * Changes one key and says so in the audit, both or neither; whether there was one to change.
     */
    private boolean recorded(
            String who, String verb, String name, String sql, Object... parameters) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    boolean done = jdbc.sql(sql).params(parameters).update() == 1;
                    if (done) {
                        audit.append(
                                AuditEntry.of(who, verb, "hma key", name, time.instant(), "", ""));
                    }
                    return done;
                }));
    }

    /** The client that a key belongs to. */
    Optional<Client> owner(String key) {
        int dot = key.indexOf('.');
        if (dot <= 0 || dot > 100) {
            return Optional.empty();
        }
        String name = key.substring(0, dot);
        Known entry = known.get(name);
        if (entry == null || System.nanoTime() - entry.asked() > REMEMBERED_NS) {
            entry = new Known(stored(name), System.nanoTime());
            if (known.size() > MOST) {
                known.clear();
            }
            known.put(name, entry);
        }
        Stored stored = entry.stored();
        return stored != null && MessageDigest.isEqual(stored.hash(), digest(key))
                ? Optional.of(new Client(name, false, stored.curates()))
                : Optional.empty();
    }

    private @Nullable Stored stored(String name) {
        return jdbc.sql(
                        "select hash, curates from match.client_key where name = ? and disabled is"
                                + " null")
                .param(name)
                .query((row, i) -> new Stored(row.getBytes(1), row.getBoolean(2)))
                .optional()
                .orElse(null);
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
