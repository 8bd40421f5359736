package org.rowan.match;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.match.store.FeedStore;
import org.rowan.match.store.QuarantineStore;
import org.rowan.match.store.QuarantineStore.Flood;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stops an entry that suddenly matches too much by likeness, until a person looks at it.
 *
 * <p>Counted are different pictures, not sightings: a viral file is one picture, however often it
 * comes, but the hash of a blank page or a logo is near to many. Equal digests are not likeness and
 * keep matching; hits already made stay on record, marked as doubted.
 */
@Component
class Quarantine {
    private final QuarantineStore store;
    private final FeedStore feed;
    private final AuditTrail audit;
    private final InstantSource time;
    private final int pictures;
    private final Duration window;

    Quarantine(
            QuarantineStore store,
            FeedStore feed,
            AuditTrail audit,
            InstantSource time,
            @Value("${rowan.match.quarantine.pictures:100}") int pictures,
            @Value("${rowan.match.quarantine.window:24h}") Duration window) {
        this.store = store;
        this.feed = feed;
        this.audit = audit;
        this.time = time;
        this.pictures = pictures;
        this.window = window;
    }

    /** Looks at entries that just got new hits; those that are stopped now. */
    List<Flood> review(Collection<Long> entries) {
        List<Flood> floods = store.floods(entries, time.instant().minus(window), pictures);
        for (Flood flood : floods) {
            String reason =
                    "near %d different pictures within %d hours"
                            .formatted(flood.pictures(), window.toHours());
            store.quarantine(flood.entry(), time.instant(), reason);
            feed.announce(flood.entry(), flood.entry(), false);
            audit.append(
                    AuditEntry.of(
                            "stage:" + PerceptualStage.NAME,
                            "quarantined",
                            "bank entry",
                            Long.toString(flood.entry()),
                            time.instant(),
                            reason,
                            ""));
        }
        return floods;
    }
}
