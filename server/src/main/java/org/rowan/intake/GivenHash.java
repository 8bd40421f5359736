package org.rowan.intake;

/**
 * A hash the sender states, with the type in the sender's words, for example {@code MD5} or {@code
 * PDQ}.
 */
public record GivenHash(String type, String value) {}
