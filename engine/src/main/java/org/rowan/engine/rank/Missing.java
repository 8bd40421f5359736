package org.rowan.engine.rank;

/**
 * Something a complete case would have; says nothing about urgency.
 *
 * @param name its name in the policy
 * @param weight its share of completeness, above 0
 * @param text what is missing, in words
 * @param present when it is there
 */
public record Missing(String name, double weight, String text, Condition present) {}
