package org.rowan.testkit.generate.report;

import static org.rowan.testkit.generate.report.JsonText.object;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.chance.Dice;

/**
 * Writes a report as the JSON that agencies download: a byte-order mark at times, objects that are
 * null or absent, handles and numbers in free text, event names in capitals from some senders.
 */
public final class CyberTipJson {
    private final double mark;
    private final double absent;
    private final double inText;
    private final double bystander;

    public CyberTipJson(Parameters parameters) {
        this.mark = parameters.number("json.byteOrderMark");
        this.absent = parameters.number("json.absent");
        this.inText = parameters.number("json.contactInText");
        this.bystander = parameters.number("json.bystanderFields");
    }

    /** The document in UTF-8. */
    public byte[] write(Report report, Dice dice) {
        Map<String, @Nullable Object> people =
                object("reportedPersons", persons(report, report.reported(), dice));
        List<Object> recipients = persons(report, report.recipients(), dice);
        Map<String, @Nullable Object> information =
                object(
                        "reportingEsp",
                                object(
                                        "espName",
                                        report.platform(),
                                        "firstName",
                                        null,
                                        "lastName",
                                        "Reporting Desk"),
                        "incidentSummary",
                                object(
                                        "incidentType",
                                        report.incidentType(),
                                        "incidentDateTime",
                                        utc(report.incidentAt()),
                                        "incidentDateTimeDescription",
                                        report.timeNote(),
                                        "escalateToHighPriority",
                                        report.urgent()),
                        "reportedPeople", people,
                        "uploadedFiles",
                                report.files().isEmpty()
                                        ? null
                                        : object("uploadedFiles", files(report, dice)),
                        "additionalInformations", texts(notes(report, dice)));
        optional(information, "incidentDetails", details(report), dice);
        optional(
                information,
                "intendedRecipients",
                recipients.isEmpty() ? null : object("intendedRecipients", recipients),
                dice);
        optional(
                information,
                "victims",
                report.victims().isEmpty()
                        ? null
                        : object("victims", persons(report, report.victims(), dice)),
                dice);
        Map<String, @Nullable Object> root =
                object(
                        "reportId",
                        report.number(),
                        "dateReceived",
                        utc(report.received()),
                        "reportedInformation",
                        information);
        String json = JsonText.of(root);
        return ((dice.chance(mark) ? "\uFEFF" : "") + json).getBytes(StandardCharsets.UTF_8);
    }

    private void optional(
            Map<String, @Nullable Object> into, String name, @Nullable Object value, Dice dice) {
        if (value != null || !dice.chance(absent)) {
            into.put(name, value);
        }
    }

    private static @Nullable Object details(Report report) {
        Report.Internet internet = report.internet();
        if (internet == null) {
            return null;
        }
        return switch (internet.variant()) {
            case "webPageIncident" ->
                    object(
                            "webpageIncident",
                            List.of(
                                    object(
                                            "sourceInformation",
                                            captures("URL", internet.details()),
                                            "additionalInformations",
                                            List.of())));
            case "emailIncident" ->
                    object(
                            "emailIncident",
                            List.of(
                                    object(
                                            "contents",
                                            List.of(
                                                    object(
                                                            "value",
                                                            "Invented message about a generated landscape picture")))));
            case "chatImIncident" ->
                    object("chatImIncident", List.of(object("chatClient", internet.name())));
            default -> object("onlineGamingIncident", List.of(object("gameName", internet.name())));
        };
    }

    private List<Object> persons(Report report, List<Party> parties, Dice dice) {
        List<Object> persons = new ArrayList<>();
        for (Party party : parties) {
            persons.add(person(report, party, dice));
        }
        return persons;
    }

    private Map<String, @Nullable Object> person(Report report, Party party, Dice dice) {
        Contact contact = party.contact();
        Map<String, @Nullable Object> person =
                object(
                        "firstName",
                        contact.first(),
                        "middleName",
                        null,
                        "lastName",
                        contact.last(),
                        "dateOfBirth",
                        contact.born(),
                        "approximateAge",
                        contact.age(),
                        "espService",
                        party.espService(),
                        "espUserId",
                        party.espIdentifier(),
                        "screenName",
                        party.screenName() == null ? null : object("value", party.screenName()),
                        "emails",
                        contact.emails().isEmpty()
                                ? null
                                : object(
                                        "emails",
                                        contact.emails().stream()
                                                .map(email ->
                                                        object(
                                                                "value",
                                                                email.text(),
                                                                "verified",
                                                                email.verified()))
                                                .toList()),
                        "phones",
                        contact.phones().isEmpty()
                                ? null
                                : object(
                                        "phones",
                                        contact.phones().stream()
                                                .map(phone ->
                                                        object(
                                                                "value",
                                                                full(phone),
                                                                "verified",
                                                                phone.verifiedAt() != null
                                                                        ? true
                                                                        : null))
                                                .toList()));
        optional(
                person,
                "addresses",
                contact.addresses().isEmpty()
                        ? null
                        : object(
                                "addresses",
                                contact.addresses().stream()
                                        .map(address ->
                                                object(
                                                        "street1",
                                                        address.line(),
                                                        "street2",
                                                        null,
                                                        "city",
                                                        address.city(),
                                                        "state",
                                                        address.region(),
                                                        "postalCode",
                                                        address.zip(),
                                                        "country",
                                                        address.country()))
                                        .toList()),
                dice);
        optional(person, "sourceInformation", sources(report, party), dice);
        optional(
                person,
                "additionalInformations",
                party.info() == null ? null : texts(List.of(party.info())),
                dice);
        if (dice.chance(bystander)) {
            person.put("languages", List.of("Invented language"));
            person.put("races", List.of("Invented label A"));
            person.put("disabilities", List.of("Invented label B"));
        }
        return person;
    }

    private static String full(Contact.Phone phone) {
        return phone.callingCode() == null
                ? phone.text()
                : phone.callingCode() + " " + phone.text();
    }

    private static @Nullable Object sources(Report report, Party party) {
        List<Object> captures = new ArrayList<>();
        for (IpEvent ip : party.ips()) {
            boolean capitals = report.style().equals("pacific");
            String role =
                    ip.role() == null
                            ? null
                            : capitals ? ip.role().toUpperCase(Locale.ROOT) : ip.role();
            captures.add(
                    object(
                            "captureType",
                            "IP Address",
                            "value",
                            ip.address(),
                            "dateTime",
                            utc(ip.at()),
                            "port",
                            ip.port(),
                            "eventName",
                            role));
        }
        party.profileUrls()
                .forEach(url -> captures.add(object("captureType", "Profile URL", "value", url)));
        return captures.isEmpty() ? null : object("sourceCaptures", captures);
    }

    private static Object captures(String type, List<String> values) {
        return object(
                "sourceCaptures",
                values.stream().map(value -> object("captureType", type, "value", value)).toList());
    }

    private List<Object> files(Report report, Dice dice) {
        List<Object> files = new ArrayList<>();
        for (FileRecord file : report.files()) {
            List<Object> tags = new ArrayList<>();
            file.annotations().forEach(annotation -> tags.add(object("value", annotation)));
            Map<String, @Nullable Object> entry =
                    object(
                            "filename",
                            file.digests().md5() + suffix(file.name()),
                            "originalFilename",
                            file.name(),
                            "submittalId",
                            "S" + report.number() + "-" + (files.size() + 1),
                            "verificationHash",
                            file.digests().md5(),
                            "viewedByEsp",
                            file.viewed(),
                            "industryClassification",
                            file.classification());
            optional(
                    entry,
                    "ncmecTags",
                    tags.isEmpty() ? null : object("groups", List.of(object("tags", tags))),
                    dice);
            optional(
                    entry,
                    "espMetadata",
                    file.exif().isEmpty()
                            ? null
                            : object(
                                    "metadatas",
                                    file.exif().stream()
                                            .map(pair ->
                                                    object(
                                                            "name",
                                                            pair.name(),
                                                            "value",
                                                            pair.value()))
                                            .toList()),
                    dice);
            optional(
                    entry,
                    "additionalInformations",
                    file.info() == null ? null : texts(List.of(file.info())),
                    dice);
            files.add(entry);
        }
        return files;
    }

    private List<String> notes(Report report, Dice dice) {
        List<String> notes = new ArrayList<>();
        if (report.info() != null) {
            notes.add(report.info());
        }
        for (Party party : report.reported()) {
            if (dice.chance(inText)) {
                String handle = party.screenName();
                notes.add(
                        "Invented note on the account"
                                + (handle == null ? "" : ", screen name: " + handle));
                party.contact()
                        .phones()
                        .forEach(phone ->
                                notes.add("Invented note, number given as " + full(phone)));
            }
        }
        return notes;
    }

    private static Object texts(List<String> values) {
        return values.stream().map(value -> object("value", value)).toList();
    }

    private static String suffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    private static @Nullable String utc(java.time.@Nullable Instant at) {
        return Times.write(at, "utc");
    }
}
