package org.rowan.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.rowan.exchange.store.RecipientStore;
import org.rowan.kernel.UnusableInput;
import org.rowan.platform.crypto.RecipientKey;

/** Other installations whose public keys somebody here has compared and recorded. */
public final class Recipients {
    private final RecipientStore store;
    private final InstantSource clock;

    public Recipients(RecipientStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** An installation that packages can be sealed for. */
    public record Recipient(String name, RecipientKey key, String addedBy, Instant added) {}

    /** Records a key, in the place of one there may be. */
    public void add(String name, RecipientKey key, String by) {
        if (name.isBlank()) {
            throw new UnusableInput("a recipient needs a name", "NAME", "\"North Unit\"");
        }
        store.put(new RecipientStore.Row(name.strip(), key.bytes(), by, clock.instant()));
    }

    /**
     * Forgets a key; packages can be sealed for it no more.
     *
     * @throws UnusableInput when there is none
     */
    public void remove(String name) {
        if (!store.delete(name.strip())) {
            throw new UnusableInput(
                    "no key of \"" + name.strip() + "\" is recorded",
                    "NAME",
                    "./rowan recipient list");
        }
    }

    public List<Recipient> all() {
        return store.all().stream().map(Recipients::read).toList();
    }

    public Optional<RecipientKey> find(String name) {
        return store.find(name.strip()).map(row -> read(row).key());
    }

    private static Recipient read(RecipientStore.Row row) {
        return new Recipient(
                row.name(), RecipientKey.of(row.publicKey()), row.addedBy(), row.added());
    }
}
