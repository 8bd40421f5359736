package org.rowan.intake;

/** A classification with the scheme it belongs to, for example {@code industry} and {@code A1}. */
public record Classification(String scheme, String value) {}
