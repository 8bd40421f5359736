package org.rowan.intake;

/**
 * An identifier found in free text by a machine, weaker than one in a field of its own.
 *
 * @param kind one of {@code email, phone, handle, ip, url, cash-tag}
 * @param value as written
 * @param field the field it was found in
 * @param accountIndex the account it most likely belongs to, or -1 when none can be told
 */
public record FoundIdentifier(String kind, String value, String field, int accountIndex) {}
