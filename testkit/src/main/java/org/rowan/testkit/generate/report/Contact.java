package org.rowan.testkit.generate.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sender says about one human being behind an account. */
public record Contact(
        @Nullable String first,
        @Nullable String last,
        List<Phone> phones,
        List<Email> emails,
        List<Address> addresses,
        @Nullable Integer age,
        @Nullable Boolean ageDiscrepancy,
        @Nullable LocalDate born) {

    /** Nothing known. */
    public static final Contact UNKNOWN =
            new Contact(null, null, List.of(), List.of(), List.of(), null, null, null);

    /**
     * A telephone number.
     *
     * @param text as the sender writes it, without the calling code where {@code callingCode} gives
     *     it
     * @param callingCode with plus sign
     */
    public record Phone(
            String text,
            @Nullable String type,
            @Nullable String callingCode,
            @Nullable Instant verifiedAt) {}

    /** A mail address. */
    public record Email(
            String text,
            @Nullable String type,
            @Nullable Boolean verified,
            @Nullable Instant verifiedAt) {}

    /** A postal address. */
    public record Address(
            String line,
            String city,
            String zip,
            @Nullable String region,
            String country,
            String type) {}

    /** Whether there is nothing to say. */
    boolean empty() {
        return first == null
                && last == null
                && phones.isEmpty()
                && emails.isEmpty()
                && addresses.isEmpty()
                && age == null
                && ageDiscrepancy == null
                && born == null;
    }
}
