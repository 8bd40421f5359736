package org.rowan.match;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rowan.kernel.AuditEntry;
import org.rowan.kernel.AuditTrail;
import org.rowan.kernel.ReferralId;
import org.rowan.match.store.FindingStore;
import org.rowan.match.store.FindingStore.NewFinding;
import org.rowan.match.store.MediaStore;
import org.rowan.match.store.MediaStore.Hashed;
import org.springframework.stereotype.Component;

/** Stores hits of perceptual hashes and what follows from them. */
@Component
final class RecordLikeness {
    private final FindingStore findings;
    private final MediaStore media;
    private final GroupBatch groups;
    private final Quarantine quarantine;
    private final AuditTrail audit;
    private final InstantSource time;

    RecordLikeness(
            FindingStore findings,
            MediaStore media,
            GroupBatch groups,
            Quarantine quarantine,
            AuditTrail audit,
            InstantSource time) {
        this.findings = findings;
        this.media = media;
        this.groups = groups;
        this.quarantine = quarantine;
        this.audit = audit;
        this.time = time;
    }

    /**
     * Stores hits.
     *
     * @param items the media that were compared
     * @param first whether they were never compared before, so that a file in a bank was never
     *     novel
     * @return the referrals for which a hit is new
     */
    Set<Long> record(List<Hashed> items, List<NewFinding> hits, boolean first) {
        Map<Long, List<Long>> fresh = findings.saveAll(hits);
        if (fresh.isEmpty()) {
            return Set.of();
        }
        Set<Long> series = new HashSet<>(media.seriesOf(fresh.keySet()));
        if (first) {
            media.known(fresh.keySet());
        }
        groups.recountSeries(series);
        quarantine.review(
                fresh.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        Set<Long> referrals = new LinkedHashSet<>();
        items.stream()
                .filter(item -> fresh.containsKey(item.id()))
                .forEach(item -> referrals.add(item.referral()));
        audit.appendAll(
                referrals.stream()
                        .map(referral ->
                                AuditEntry.of(
                                        "stage:" + PerceptualStage.NAME,
                                        "matched",
                                        new ReferralId(referral),
                                        time.instant(),
                                        "",
                                        ""))
                        .toList());
        return referrals;
    }
}
