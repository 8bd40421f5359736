package org.rowan.engine.link;

import org.jspecify.annotations.Nullable;

/**
 * A scored pair: the evidence that two observations are one person, without its details.
 *
 * @param first the smaller observation id
 * @param second the larger
 * @param bits log2 of the odds that they are the same, prior included, vetoes not
 * @param substantial whether evidence of this kind may join: one identifying comparison or two
 *     corroborating ones in favour, and enough fields observed
 * @param veto the veto that forbids the pair, or null
 */
public record Edge(
        long first, long second, double bits, boolean substantial, @Nullable String veto) {}
