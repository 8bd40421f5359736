package org.rowan.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rowan.kernel.ReferralId;

/** What other rooms may ask about referrals as they were received. */
public interface Intake {

    /** What the referral says; empty when it is erased or nobody could read it yet. */
    Optional<Report> findReport(ReferralId id);

    /**
     * The same for many at once, without those that are erased or unread; the order of the map is
     * that of the ids.
     */
    Map<ReferralId, Report> findReports(Collection<ReferralId> ids);

    Optional<ReferralSummary> findSummary(ReferralId id);

    Map<ReferralId, ReferralSummary> findSummaries(Collection<ReferralId> ids);

    /** Referrals that wait for a person, oldest first but the escalated before the others. */
    List<ReferralSummary> listNeedingAPerson(int limit);

    /**
     * The document as received, for a person who has the right to see it; empty when erased. It may
     * be larger than memory; whoever opens it closes it.
     */
    Optional<InputStream> openRaw(ReferralId id);

    /** The same as bytes, where the document is known to be a small one. */
    default Optional<byte[]> findRaw(ReferralId id) {
        return openRaw(id)
                .map(document -> {
                    try (document) {
                        return document.readAllBytes();
                    } catch (IOException e) {
                        throw new UncheckedIOException(
                                "the document of " + id + " cannot be read back", e);
                    }
                });
    }

    /**
     * What was received before a moment and is not erased, by number from above {@code after}; what
     * senders have still open is not among it.
     */
    List<KeptReferral> listKept(Instant before, ReferralId after, int limit);

    /**
     * Deletes the contents of the files that came with a referral, in the current transaction;
     * names, digests and the document stay. How many there were.
     */
    long deleteFiles(ReferralId id);

    /** The files that came with a referral, in the order in which they came; none when erased. */
    List<OriginalFile> findOriginalFiles(ReferralId id);
}
