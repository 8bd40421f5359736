package org.rowan.match;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.rowan.engine.hash.Dihedral;
import org.rowan.engine.hash.Hash256;
import org.rowan.engine.hash.PdqHash;
import org.rowan.match.live.EntryHit;
import org.rowan.match.live.LiveBanks;
import org.rowan.match.store.FindingStore.NewFinding;
import org.rowan.match.store.MediaStore.Hashed;

/** Compares a perceptual hash, in all orientations known of it, with entries of banks. */
final class CompareLikeness {
    private static final int BYTES = 32;

    private CompareLikeness() {}

    /**
     * The hits of a media item: for each entry the nearest orientation, the upright one first among
     * equals.
     *
     * @param search gives the entries near a hash, each within the distance of its bank
     */
    static Collection<NewFinding> find(
            Hashed item, Function<Hash256, List<EntryHit>> search, Instant now) {
        Map<Long, NewFinding> byEntry = new HashMap<>();
        eachTurn(
                item,
                (turn, hash) -> {
                    for (EntryHit hit : search.apply(hash)) {
                        Bank bank = hit.bank();
                        if (bank.enabledRatio() == 0 || tooFlat(item, bank)) {
                            continue;
                        }
                        byEntry.merge(
                                hit.entry(),
                                new NewFinding(
                                        item.id(),
                                        hit.entry(),
                                        FingerprintTypes.PDQ,
                                        hit.distance(),
                                        turn.label(),
                                        item.quality(),
                                        null,
                                        bank.policy(),
                                        now),
                                (first, later) ->
                                        later.distance() < first.distance() ? later : first);
                    }
                });
        return byEntry.values();
    }

    private static boolean tooFlat(Hashed item, Bank bank) {
        return item.quality() != null && item.quality() < bank.minimumQuality();
    }

    /** Each orientation whose hash is known, the upright one first. */
    static void eachTurn(Hashed item, BiConsumer<Dihedral, Hash256> turn) {
        int known = item.pdq().length / BYTES;
        for (int i = 0; i < known; i++) {
            turn.accept(Dihedral.values()[i], LiveBanks.hash(item.pdq(), i * BYTES));
        }
    }

    /** A hash stated without its quality is taken at its word. */
    static boolean isLowQuality(Hashed item) {
        return item.quality() != null && item.quality() < PdqHash.LOW_QUALITY;
    }
}
