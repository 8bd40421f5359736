package org.rowan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody to call back at the sender or an agency; never part of the identity graph. */
public record Contact(
        String function,
        @Nullable String firstName,
        @Nullable String lastName,
        List<ContactPoint> emails,
        List<ContactPoint> phones) {

    public Contact {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
    }
}
