package org.rowan.intake;

import java.util.Map;

/**
 * A part of the summary with which an intake at the command line ends; later rooms contribute what
 * the whole installation knows so far.
 */
public interface SummaryPart {
    /** Adds fields whose names others read, such as {@code knownMedia}. */
    void addTo(Map<String, Object> summary);
}
