package org.rowan.assess;

/**
 * What a case is about: {@code person} or {@code child} with a person's number, or {@code referral}
 * with its own.
 */
public record Anchor(String kind, long number) {}
