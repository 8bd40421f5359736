package org.rowan.testkit.generate.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account in one role of a report, with everything the sender says about it. */
public record Party(
        Contact contact,
        @Nullable String espIdentifier,
        @Nullable String espService,
        @Nullable Boolean compromised,
        @Nullable String screenName,
        List<String> displayNames,
        List<String> profileUrls,
        @Nullable String bio,
        List<IpEvent> ips,
        List<DeviceEvent> devices,
        @Nullable Boolean thirdParty,
        @Nullable String school,
        List<Long> priorReports,
        @Nullable String group,
        @Nullable Instant disabledAt,
        boolean disabledForGood,
        @Nullable Location location,
        @Nullable Boolean allEmails,
        List<Associated> associated,
        @Nullable String info) {

    /** A rough place. */
    public record Location(
            @Nullable String city, @Nullable String region, String country, @Nullable Instant at) {}

    /** A second account that the sender ties to this one. */
    public record Associated(
            String type,
            String platform,
            @Nullable String first,
            @Nullable String last,
            List<Contact.Phone> phones,
            List<Contact.Email> emails,
            @Nullable String espIdentifier,
            @Nullable String screenName) {}

    /** A party of which only the identifier is said, as batched reports require. */
    public static Party only(String espIdentifier) {
        return bare(espIdentifier, null);
    }

    /** A party of which only the handle is known. */
    public static Party named(String screenName) {
        return bare(null, screenName);
    }

    private static Party bare(@Nullable String espIdentifier, @Nullable String screenName) {
        return new Party(
                Contact.UNKNOWN,
                espIdentifier,
                null,
                null,
                screenName,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                false,
                null,
                null,
                List.of(),
                null);
    }
}
