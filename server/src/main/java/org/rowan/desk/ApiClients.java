package org.rowan.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rowan.desk.store.ApiClientStore;
import org.rowan.kernel.UnusableInput;

/**
 * The programs that read by {@code /api/v1}, each with a key of 256 random bits of which only a
 * digest is stored.
 *
 * <p>A key reads {@code name.secret}; the digest covers both. Every request asks the database, so
 * that a key which was ended works for nobody from then on.
 */
public final class ApiClients {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
    private static final int SECRET_BYTES = 32;

    private final ApiClientStore store;
    private final SecureRandom random = new SecureRandom();

    public ApiClients(ApiClientStore store) {
        this.store = store;
    }

    /**
     * A client.
     *
     * @param roles words such as {@code triage}
     */
    public record Client(String name, Set<String> roles, boolean disabled) {
        public Client {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Makes a client and its key, which is shown once.
     *
     * @throws UnusableInput when the name is taken or unusable
     */
    public String add(String name, Set<String> roles) {
        if (!NAME.matcher(name).matches()) {
            throw new UnusableInput(
                    "\"" + name + "\" is no name for a client",
                    "NAME",
                    "lower-case letters, digits and -, such as statistics-board");
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String key = name + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        if (!store.add(name, digest(key), roles)) {
            throw new UnusableInput(
                    "there is a client " + name + " already, or there was", "NAME", "another name");
        }
        return key;
    }

    public List<Client> list() {
        return store.list().stream().map(ApiClients::client).toList();
    }

    /**
     * Ends a client's key for good.
     *
     * @throws UnusableInput when no client of that name has one
     */
    public void disable(String name) {
        if (!NAME.matcher(name).matches() || !store.disable(name)) {
            throw new UnusableInput(
                    "no client " + name + " has a key", "NAME", "./rowan api-key list");
        }
    }

    /** The client that a key belongs to. */
    public Optional<Client> owner(String key) {
        String name = key.substring(0, Math.max(0, key.indexOf('.')));
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return store.find(name)
                .filter(row -> !row.disabled() && MessageDigest.isEqual(row.hash(), digest(key)))
                .map(ApiClients::client);
    }

    private static Client client(ApiClientStore.Row row) {
        return new Client(row.name(), row.roles(), row.disabled());
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
