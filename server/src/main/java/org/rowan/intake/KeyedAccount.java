package org.rowan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account or person as keyed in.
 *
 * @param role the part it plays
 * @param age stated age in years
 * @param urls profile pages
 * @param ipEvents IP captures
 * @param notes what else is said
 */
public record KeyedAccount(
        AccountRole role,
        @Nullable String service,
        @Nullable String accountId,
        @Nullable String screenName,
        @Nullable String firstName,
        @Nullable String lastName,
        List<String> emails,
        List<String> phones,
        @Nullable Integer age,
        List<String> urls,
        List<IpEvent> ipEvents,
        @Nullable String notes) {
    public KeyedAccount {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        urls = List.copyOf(urls);
        ipEvents = List.copyOf(ipEvents);
    }
}
