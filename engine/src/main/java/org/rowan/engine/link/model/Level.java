package org.rowan.engine.link.model;

import java.util.List;

/**
 * One level of a comparison: what its grades weigh.
 *
 * @param grades the measure's grades it covers, at least one
 * @param bits log2(m/u); above zero speaks for the same person
 * @param frequency how popularity changes the bits
 * @param evidence what the level may decide when its bits are above zero
 */
public record Level(List<String> grades, double bits, Frequency frequency, EvidenceClass evidence) {
    public Level {
        grades = List.copyOf(grades);
    }

    /** The same level with other bits. */
    public Level weighing(double newBits, Frequency newFrequency) {
        return new Level(grades, newBits, newFrequency, evidence);
    }
}
