package org.rowan.engine.rank;

/**
 * One line of the waterfall.
 *
 * @param signal the signal's name in the policy
 * @param bits what it adds
 * @param text in words
 * @param referral number of the referral it rests on, 0 when it rests on the case as a whole
 * @param counted false when a stronger signal of its family counts instead
 */
public record Reason(String signal, double bits, String text, long referral, boolean counted) {}
