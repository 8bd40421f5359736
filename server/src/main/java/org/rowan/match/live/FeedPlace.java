package org.rowan.match.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.rowan.match.store.FeedStore.Change;

/** How far a process has read a feed; used by one thread at a time. */
final class FeedPlace {
    private final LongSupplier horizon;
    private final LongFunction<List<Change>> since;
    private final Map<Long, Long> applied = new HashMap<>();
    private long from;

    /**
     * @param horizon the number below which every transaction has ended
     * @param since visible changes of a transaction and later ones
     */
    FeedPlace(LongSupplier horizon, LongFunction<List<Change>> since) {
        this.horizon = horizon;
        this.since = since;
    }

    /** Begins here; what is loaded afterwards holds everything before. */
    void begin() {
        from = horizon.getAsLong();
        applied.clear();
    }

    /**
     * Changes not seen yet. Those of transactions still open now are looked for again next time.
     */
    List<Change> next() {
        long ended = horizon.getAsLong();
        List<Change> fresh = new ArrayList<>();
        for (Change change : since.apply(from)) {
            if (applied.putIfAbsent(change.id(), change.transaction()) == null) {
                fresh.add(change);
            }
        }
        from = ended;
        applied.values().removeIf(transaction -> transaction < ended);
        return fresh;
    }
}
