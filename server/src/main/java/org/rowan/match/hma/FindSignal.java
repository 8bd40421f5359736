package org.rowan.match.hma;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.rowan.engine.hash.Hash256;
import org.rowan.match.Bank;
import org.rowan.match.Fingerprint;
import org.rowan.match.live.EntryHit;
import org.rowan.match.live.LiveBanks;
import org.rowan.match.store.EntryStore;
import org.springframework.stereotype.Component;

/** Finds the entries of banks that hold a signal, whatever the banks' ratios are. */
@Component
final class FindSignal {
    private final LiveBanks banks;
    private final EntryStore entries;

    FindSignal(LiveBanks banks, EntryStore entries) {
        this.banks = banks;
        this.entries = entries;
    }

    /**
     * One entry that holds the signal.
     *
     * @param distance as HMA words it: bits for PDQ, {@code -} for equality
     */
    record Found(long entry, Bank bank, String distance) {
        Map<String, Object> json() {
            return Map.of("bank_content_id", entry, "distance", distance);
        }
    }

    List<Found> find(Fingerprint print) {
        if (print.isPdq()) {
            return near(Hash256.parse(print.hex()));
        }
        List<Found> found = new ArrayList<>();
        Map<Integer, Bank> open = banks.banks();
        for (EntryStore.Held held : entries.holding(print)) {
            Bank bank = open.get(held.bank());
            if (bank != null) {
                found.add(new Found(held.entry(), bank, "-"));
            }
        }
        return found;
    }

    private List<Found> near(Hash256 hash) {
        List<EntryHit> hits = banks.search(hash);
        List<Found> found = new ArrayList<>(hits.size());
        for (EntryHit hit : hits) {
            found.add(new Found(hit.entry(), hit.bank(), Integer.toString(hit.distance())));
        }
        return found;
    }

    /** The entries near a picture in any orientation, each once at its least distance. */
    List<Found> findTurned(byte[] turns) {
        Map<Long, EntryHit> nearest = new HashMap<>();
        for (int at = 0; at < turns.length; at += 32) {
            for (EntryHit hit : banks.search(LiveBanks.hash(turns, at))) {
                nearest.merge(
                        hit.entry(),
                        hit,
                        (first, later) -> later.distance() < first.distance() ? later : first);
            }
        }
        return nearest.values().stream()
                .sorted(
                        java.util.Comparator.comparingInt(EntryHit::distance)
                                .thenComparingLong(EntryHit::entry))
                .map(hit -> new Found(hit.entry(), hit.bank(), Integer.toString(hit.distance())))
                .toList();
    }

    /** The upright hash of those of all orientations, as text. */
    static String upright(byte[] turns) {
        return HexFormat.of().formatHex(ByteBuffer.allocate(32).put(turns, 0, 32).array());
    }
}
