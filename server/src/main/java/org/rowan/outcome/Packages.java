package org.rowan.outcome;

import java.util.List;
import org.rowan.kernel.CaseId;

/**
 * What was sent outside about cases, and whom to tell when a link that it relied on is taken back.
 *
 * <p>Rowan sends nothing by itself: an officer records what was sent, by whatever way.
 */
public interface Packages {
    /**
     * Records that something was sent; the accounts that the case's person consists of now are kept
     * with it.
     *
     * @return its number
     * @throws org.rowan.kernel.UnusableInput when there is no such case, or the recipient or the
     *     content is missing
     */
    long recordSent(CaseId id, String recipient, String content, String by);

    /** What was sent about a case, oldest first. */
    List<SentPackage> sent(CaseId id);

    /** What was sent and has a recipient still to be told, the longest waiting first. */
    List<SentPackage> toCorrect(int limit);

    /**
     * Records how a recipient was told that a link is gone.
     *
     * @throws org.rowan.kernel.UnusableInput when nobody is to be told by that number, or how is
     *     missing
     */
    void recordTold(long correction, String how, String by);
}
