package org.rowan.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.postgres.DatabaseAccess;

/**
 * A PostgreSQL that runs elsewhere, named by the environment: {@code ROWAN_DB_URL} as {@code
 * postgresql://user:password@host:port/database} or {@code jdbc:postgresql://…}, with {@code
 * ROWAN_DB_USER} and {@code ROWAN_DB_PASSWORD} when the address does not carry them.
 */
final class OutsideDatabase {
    private OutsideDatabase() {}

    static Optional<DatabaseAccess> named(Map<String, String> environment) {
        String address = environment.getOrDefault("ROWAN_DB_URL", "").strip();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String bare = address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address;
        URI uri;
        try {
            uri = new URI(bare.replaceFirst("^postgres:", "postgresql:"));
        } catch (URISyntaxException problem) {
            throw unusable();
        }
        if (!"postgresql".equals(uri.getScheme())
                || uri.getHost() == null
                || uri.getRawPath().length() < 2) {
            throw unusable();
        }
        String[] inAddress =
                uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
        String user =
                first(
                        environment.get("ROWAN_DB_USER"),
                        inAddress.length > 0 ? decoded(inAddress[0]) : null);
        String password =
                first(
                        environment.get("ROWAN_DB_PASSWORD"),
                        inAddress.length > 1 ? decoded(inAddress[1]) : null);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return Optional.of(
                new DatabaseAccess(
                        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                        user,
                        password));
    }

    private static UnusableInput unusable() {
        // The address itself is left out: it may hold a password.
        return new UnusableInput(
                "the address of the database cannot be read",
                "ROWAN_DB_URL",
                "postgresql://user:password@host:5432/database, the database being Rowan's alone");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other != null ? other : "";
    }
}
