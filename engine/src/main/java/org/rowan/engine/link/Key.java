package org.rowan.engine.link;

/**
 * A value under which observations are found or counted.
 *
 * @param rule the key rule or comparison that made it
 * @param value the canonical value, several parts joined by U+001F
 */
public record Key(String rule, String value) {}
