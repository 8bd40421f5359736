package org.rowan.platform.crypto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rowan.kernel.UnusableInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key ring that belongs to a database: made with it, and from then on the only one that is let
 * near it, so that nothing is ever sealed under keys that the next start does not have.
 */
public final class KeyRingOfDatabase {
    private static final Logger log = LoggerFactory.getLogger(KeyRingOfDatabase.class);

    private final JdbcClient jdbc;

    public KeyRingOfDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens the key file, or makes one when the database is as new as that.
     *
     * @throws UnusableInput when the file is missing, or belongs to another installation
     */
    public KeyRing openOrCreate(Path file, Instant now) {
        Optional<UUID> known = installation();
        boolean fresh = Files.notExists(file);
        if (fresh && known.isPresent()) {
            throw new UnusableInput(
                    "the key file is missing, and the data cannot be read without it",
                    file.toString(),
                    "put the recovery copy there, readable by its owner only");
        }
        KeyRing ring = KeyRing.openOrCreate(file, now);
        if (fresh) {
            log.warn(
                    "New keys are in {}. Move the recovery copy {} to a safe place off this machine.",
                    file,
                    KeyRing.recoveryCopyOf(file));
        }
        if (!known.orElseGet(() -> claim(ring)).equals(ring.installation())) {
            throw new UnusableInput(
                    "the key file belongs to another installation than the data",
                    file.toString(),
                    "the key file made with these data, by ROWAN_KEYS=FILE");
        }
        return ring;
    }

    private Optional<UUID> installation() {
        return jdbc.sql("select installation from platform.key_ring")
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** Two processes may start at once; the first one's claim holds for both. */
    private UUID claim(KeyRing ring) {
        jdbc.sql("insert into platform.key_ring (installation) values (?) on conflict do nothing")
                .param(ring.installation())
                .update();
        return installation().orElseThrow();
    }
}
