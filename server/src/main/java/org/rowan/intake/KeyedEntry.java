package org.rowan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person keyed in: from a document beside the form, a call or a letter.
 *
 * @param source who told: the organisation or person the information comes from
 * @param type the kind of incident; {@code UNKNOWN} when it cannot be said
 * @param occurred when it happened, ISO 8601 with a zone if one is known
 * @param urgency why it is urgent; null when nobody said that it is
 * @param said what was said, in words
 * @param reference the source's own number
 * @param accounts accounts and persons named
 * @param contacts whom to call back
 */
public record KeyedEntry(
        String source,
        IncidentType type,
        @Nullable String occurred,
        @Nullable String urgency,
        String said,
        @Nullable String reference,
        List<KeyedAccount> accounts,
        List<Contact> contacts) {
    public KeyedEntry {
        accounts = List.copyOf(accounts);
        contacts = List.copyOf(contacts);
    }
}
