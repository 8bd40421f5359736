package org.rowan.engine.rank;

/**
 * A level, the urgency in bits from which it applies, and the days from assessment within which to
 * act.
 */
public record LevelRule(Level level, double fromBits, double dueDays) {}
