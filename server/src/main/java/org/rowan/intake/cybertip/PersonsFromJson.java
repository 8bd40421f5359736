package org.rowan.intake.cybertip;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.intake.AgeEvidence;
import org.rowan.intake.AgeSource;
import org.rowan.intake.ContactPoint;
import org.rowan.intake.FreeText;
import org.rowan.intake.IpEvent;
import org.rowan.intake.PostalAddress;

/** Reads the persons of a CyberTip as accounts. */
final class PersonsFromJson {
    /** Stated facts that are kept as text; the list is what is read, everything else is not. */
    private static final List<String> DETAILS =
            List.of(
                    "middleName",
                    "preferredName",
                    "vehicleDescription",
                    "vehicleTagNumber",
                    "occupation",
                    "relationshipToReporter",
                    "relationshipToChildVictim",
                    "accessToChildVictim",
                    "accessToChildren",
                    "accessToFirearms",
                    "convictedSexOffender",
                    "awareOfReport",
                    "gangAffiliation",
                    "schoolName",
                    "additionalContactInformation");

    private final List<Account> accounts = new ArrayList<>();

    void read(List<Node> persons, AccountRole role) {
        for (Node person : persons) {
            accounts.add(account(person, role));
        }
    }

    List<Account> accounts() {
        return accounts;
    }

    private Account account(Node person, AccountRole role) {
        Captures captures = new Captures(person);
        List<IpEvent> ipEvents = new ArrayList<>(captures.ipEvents());
        String ip = person.text("ipAddress");
        if (ip != null) {
            ipEvents.add(new IpEvent(ip, null, null, null, null));
        }
        List<String> profiles = new ArrayList<>(captures.profiles());
        profiles.addAll(captures.urls());
        return new Account(
                accounts.size(),
                role,
                person.text("espService"),
                person.text("espUserId"),
                person.text("screenName"),
                person.texts("displayName"),
                profiles,
                person.text("profileBio"),
                person.text("firstName"),
                person.text("lastName"),
                points(person.list("emails", "emails")),
                points(person.list("phones", "phones")),
                addresses(person.list("addresses", "addresses")),
                ages(person),
                ipEvents,
                captures.devices(),
                person.texts("groupIdentifier"),
                List.of(),
                person.bool("compromisedAccount"),
                person.bool("thirdPartyUserReported"),
                null,
                null,
                null,
                details(person, captures),
                person.texts("priorCTReports"));
    }

    private static List<AgeEvidence> ages(Node person) {
        Integer years = person.number("approximateAge");
        String birth = person.text("dateOfBirth");
        Boolean discrepancy = person.bool("ageAssertionDiscrepancy");
        return years == null && birth == null && discrepancy == null
                ? List.of()
                : List.of(new AgeEvidence(AgeSource.CLAIMED, years, birth, discrepancy));
    }

    private static List<ContactPoint> points(List<Node> nodes) {
        List<ContactPoint> points = new ArrayList<>();
        for (Node node : nodes) {
            String value = node.text();
            if (value != null) {
                points.add(
                        new ContactPoint(
                                value,
                                node.text("type"),
                                node.bool("verified"),
                                Captures.time(node.text("verificationDate")),
                                null,
                                null));
            }
        }
        return points;
    }

    private static List<PostalAddress> addresses(List<Node> nodes) {
        return nodes.stream()
                .map(node ->
                        new PostalAddress(
                                node.text("type"),
                                joined(node.text("street1"), node.text("street2")),
                                node.text("city"),
                                node.text("postalCode"),
                                node.text("state"),
                                node.text("country")))
                .toList();
    }

    private static @Nullable String joined(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one + ", " + other;
    }

    private static List<FreeText> details(Node person, Captures captures) {
        List<FreeText> details = new ArrayList<>(captures.others());
        for (String field : DETAILS) {
            String text = person.text(field);
            if (text != null) {
                details.add(new FreeText(field, text));
            }
        }
        person.texts("additionalInformations")
                .forEach(text -> details.add(new FreeText("additionalInformations", text)));
        return details;
    }
}
