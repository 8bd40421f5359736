package org.rowan.intake;

/** Free text as sent, with the field it stood in. */
public record FreeText(String field, String text) {}
