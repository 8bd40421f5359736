package org.rowan.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identifier set at one service, as one referral describes it.
 *
 * @param index position in {@link Report#accounts()}
 * @param role the part it plays
 * @param service the service the account is at, as sent
 * @param accountId the service's own id of the account
 * @param screenName the handle
 * @param displayNames names shown to others
 * @param profileUrls addresses of its profile pages
 * @param biography profile text
 * @param firstName given name as stated
 * @param lastName family name as stated
 * @param emails e-mail addresses
 * @param phones telephone numbers
 * @param addresses postal addresses
 * @param ages what is said about the age, each with its source; a claim is evidence, not a switch
 * @param ipEvents IP captures
 * @param devices device identifiers
 * @param groups group identifiers the account belongs to
 * @param locations estimated locations
 * @param compromised whether the sender thinks the account was taken over; null when not said
 * @param thirdPartyReported whether another user reported it; null when not said
 * @param state disabled, when, and whether the user was told
 * @param tiedTo index of the account this one is associated with; null unless the role is {@code
 *     ASSOCIATED}
 * @param tie how it is associated, as sent: Billing, Linked, Business, Creator, Parent/Guardian,
 *     Other
 * @param details further stated facts by field name, such as {@code vehicleDescription, schoolName,
 *     accessToChildren}
 * @param priorReports earlier report numbers given for this account
 */
public record Account(
        int index,
        AccountRole role,
        @Nullable String service,
        @Nullable String accountId,
        @Nullable String screenName,
        List<String> displayNames,
        List<String> profileUrls,
        @Nullable String biography,
        @Nullable String firstName,
        @Nullable String lastName,
        List<ContactPoint> emails,
        List<ContactPoint> phones,
        List<PostalAddress> addresses,
        List<AgeEvidence> ages,
        List<IpEvent> ipEvents,
        List<Device> devices,
        List<String> groups,
        List<Location> locations,
        @Nullable Boolean compromised,
        @Nullable Boolean thirdPartyReported,
        @Nullable AccountState state,
        @Nullable Integer tiedTo,
        @Nullable String tie,
        List<FreeText> details,
        List<String> priorReports) {

    public Account {
        displayNames = List.copyOf(displayNames);
        profileUrls = List.copyOf(profileUrls);
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
        ages = List.copyOf(ages);
        ipEvents = List.copyOf(ipEvents);
        devices = List.copyOf(devices);
        groups = List.copyOf(groups);
        locations = List.copyOf(locations);
        details = List.copyOf(details);
        priorReports = List.copyOf(priorReports);
    }
}
