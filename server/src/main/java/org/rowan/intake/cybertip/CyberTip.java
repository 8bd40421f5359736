package org.rowan.intake.cybertip;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.intake.Contact;
import org.rowan.intake.FreeText;
import org.rowan.intake.Incident;
import org.rowan.intake.Report;
import org.rowan.intake.ReportForm;
import org.rowan.intake.Sender;
import org.rowan.intake.StatedUrgency;
import org.rowan.intake.StoredContent;
import org.rowan.intake.reading.FoundInText;
import org.rowan.intake.reading.IncidentTypes;
import tools.jackson.databind.JsonNode;

/** One CyberTip as an agency downloaded it. */
public final class CyberTip {
    private final Node root;
    private final Node information;

    private CyberTip(JsonNode json) {
        root = new Node(json);
        information = root.at("reportedInformation");
    }

    /** Whether an object looks like one: it has a report number or reported information. */
    public static boolean isOne(JsonNode json) {
        return json.isObject() && (json.has("reportId") || json.has("reportedInformation"));
    }

    public static CyberTip of(JsonNode json) {
        return new CyberTip(json);
    }

    /** The names of files it says it brings. */
    public Set<String> fileNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Node file : information.list("uploadedFiles", "uploadedFiles")) {
            for (String field : List.of("filename", "originalFilename")) {
                String name = file.text(field);
                if (name != null) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    public boolean escalated() {
        return urgency().escalated();
    }

    /**
     * The report in the words of the glossary.
     *
     * @param contents what came beside the document, by file name
     */
    public Report toReport(Map<String, StoredContent> contents) {
        ChannelsFromJson where = new ChannelsFromJson(information.at("incidentDetails"));
        List<FreeText> texts = new ArrayList<>(where.texts());
        information
                .texts("additionalInformations")
                .forEach(text -> texts.add(new FreeText("additionalInformations", text)));
        keep(texts, root, "dateReceived");
        List<Account> accounts = accounts();
        return new Report(
                ReportForm.CYBERTIP_JSON,
                sender(),
                root.text("reportId"),
                incident(where),
                urgency(),
                information.at("incidentSummary").texts("reportAnnotations"),
                accounts,
                FilesFromJson.read(information, contents),
                contacts(),
                FoundInText.in(texts, accounts),
                texts,
                information.texts("priorCTReports"),
                null,
                remarks());
    }

    private List<Account> accounts() {
        PersonsFromJson persons = new PersonsFromJson();
        persons.read(
                information.list("reportedPeople", "reportedPersons"), AccountRole.REPORTED_PERSON);
        persons.read(
                information.list("intendedRecipients", "intendedRecipients"),
                AccountRole.INTENDED_RECIPIENT);
        persons.read(information.list("victims", "victims"), AccountRole.CHILD);
        persons.read(information.list("childVictims", "childVictims"), AccountRole.CHILD);
        return persons.accounts();
    }

    private Sender sender() {
        Node esp = information.at("reportingEsp");
        String name = esp.text("espName");
        return new Sender(
                name == null ? "not named" : name,
                esp.text("espService"),
                esp.text("termsOfService"));
    }

    private List<Contact> contacts() {
        Node esp = information.at("reportingEsp");
        String first = esp.text("firstName");
        String last = esp.text("lastName");
        return first == null && last == null
                ? List.of()
                : List.of(new Contact("reporting-esp", first, last, List.of(), List.of()));
    }

    private Incident incident(ChannelsFromJson where) {
        Node summary = information.at("incidentSummary");
        String type = summary.text("incidentType");
        String words = type == null ? "not stated" : type;
        return new Incident(
                IncidentTypes.of(words),
                words,
                Captures.time(summary.text("incidentDateTime")),
                summary.text("incidentDateTimeDescription"),
                where.channels());
    }

    private StatedUrgency urgency() {
        Node summary = information.at("incidentSummary");
        String reason = summary.text("escalateToHighPriority");
        Boolean flag = summary.bool("escalateToHighPriority");
        if (flag != null) {
            return new StatedUrgency(flag, null, summary.text("priority"));
        }
        return new StatedUrgency(reason != null, reason, summary.text("priority"));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (root.text("reportId") == null) {
            remarks.add("it names no report number");
        }
        if (information.json() == null || information.json().isNull()) {
            remarks.add("it holds no reported information");
        }
        return remarks;
    }

    private static void keep(List<FreeText> texts, Node node, String field) {
        @Nullable String text = node.text(field);
        if (text != null) {
            texts.add(new FreeText(field, text));
        }
    }
}
