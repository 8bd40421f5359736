package org.rowan.engine.rank;

/**
 * A child at risk.
 *
 * @param ageBand {@code 0-2, 3-6, 7-10, 11-13, 14-15, 16-17} or {@code unknown}
 * @param state {@code unidentified}, {@code located} or {@code safeguarded}
 * @param known whether a bank or a person knows this child as a victim already
 */
public record ChildFacts(String ageBand, String state, boolean known) {}
