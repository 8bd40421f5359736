package org.rowan.testkit.generate.report;

import static org.rowan.testkit.generate.report.JsonText.only;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.report.JsonText.Members;

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
        Members information =
                only(
                                "reportingEsp",
                                only("espName", report.platform())
                                        .put("firstName", null)
                                        .put("lastName", "Reporting Desk"))
                        .put("incidentSummary", summary(report))
                        .put(
                                "reportedPeople",
                                only("reportedPersons", persons(report, report.reported(), dice)))
                        .put(
                                "uploadedFiles",
                                report.files().isEmpty()
                                        ? null
                                        : only("uploadedFiles", files(report, dice)))
                        .put("additionalInformations", texts(notes(report, dice)));
        optional(information, "incidentDetails", details(report), dice);
        List<Members> recipients = persons(report, report.recipients(), dice);
        optional(
                information,
                "intendedRecipients",
                recipients.isEmpty() ? null : only("intendedRecipients", recipients),
                dice);
        List<Members> victims = persons(report, report.victims(), dice);
        optional(information, "victims", victims.isEmpty() ? null : only("victims", victims), dice);
        Members root =
                only("reportId", report.number())
                        .put("dateReceived", Times.write(report.received(), "utc"))
                        .put("reportedInformation", information);
        return ((dice.chance(mark) ? "\uFEFF" : "") + JsonText.of(root))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Members summary(Report report) {
        return only("incidentType", report.incidentType())
                .put("incidentDateTime", Times.write(report.incidentAt(), "utc"))
                .put("incidentDateTimeDescription", report.timeNote())
                .put("escalateToHighPriority", report.urgent());
    }

    private void optional(Members into, String name, @Nullable Object value, Dice dice) {
        if (value != null || !dice.chance(absent)) {
            into.put(name, value);
        }
    }

    private static @Nullable Members details(Report report) {
        Report.Internet internet = report.internet();
        if (internet == null) {
            return null;
        }
        return switch (internet.variant()) {
            case "webPageIncident" -> only("webpageIncident", List.of(webPage(internet.details())));
            case "emailIncident" ->
                    only(
                            "emailIncident",
                            List.of(
                                    only(
                                            "contents",
                                            texts(
                                                    List.of(
                                                            "Invented message about a generated landscape picture")))));
            case "chatImIncident" ->
                    only("chatImIncident", List.of(only("chatClient", internet.name())));
            default -> only("onlineGamingIncident", List.of(only("gameName", internet.name())));
        };
    }

    private static Members webPage(List<String> urls) {
        List<Members> captures = new ArrayList<>();
        urls.forEach(url -> captures.add(only("captureType", "URL").put("value", url)));
        return only("sourceInformation", only("sourceCaptures", captures))
                .put("additionalInformations", List.of());
    }

    private List<Members> persons(Report report, List<Party> parties, Dice dice) {
        List<Members> persons = new ArrayList<>();
        parties.forEach(party ->
                persons.add(new CyberTipPerson(report, party).write(dice, absent, bystander)));
        return persons;
    }

    private List<Members> files(Report report, Dice dice) {
        List<Members> files = new ArrayList<>();
        for (FileRecord file : report.files()) {
            files.add(file(report, file, files.size() + 1, dice));
        }
        return files;
    }

    private Members file(Report report, FileRecord file, int number, Dice dice) {
        String md5 = file.digests().md5();
        List<Members> tags = texts(file.annotations());
        List<Members> exif = new ArrayList<>();
        file.exif().forEach(pair -> exif.add(only("name", pair.name()).put("value", pair.value())));
        Members entry =
                only("filename", md5 + (file.contentType().equals("text/csv") ? ".csv" : ".png"))
                        .put("originalFilename", file.name().isEmpty() ? null : file.name())
                        .put("submittalId", "S" + report.number() + "-" + number)
                        .put("verificationHash", md5)
                        .put("viewedByEsp", file.viewed())
                        .put("industryClassification", file.classification());
        IpEvent ip = file.ip();
        optional(
                entry,
                "sourceInformation",
                ip == null
                        ? null
                        : only(
                                "sourceCaptures",
                                List.of(CyberTipPerson.capture(ip, report.style()))),
                dice);
        optional(
                entry,
                "ncmecTags",
                tags.isEmpty() ? null : only("groups", List.of(only("tags", tags))),
                dice);
        optional(entry, "espMetadata", exif.isEmpty() ? null : only("metadatas", exif), dice);
        String info = file.info();
        optional(entry, "additionalInformations", info == null ? null : texts(List.of(info)), dice);
        return entry;
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
                                notes.add(
                                        "Invented note, number given as "
                                                + CyberTipPerson.full(phone)));
                if (dice.chance(0.1)) {
                    notes.add("Invented note, cash tag $puddle" + dice.between(100, 99_999));
                }
            }
        }
        return notes;
    }

    private static List<Members> texts(List<String> values) {
        return values.stream().map(value -> only("value", value)).toList();
    }
}
