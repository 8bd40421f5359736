package org.rowan.intake.cybertipline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Account;
import org.rowan.intake.Contact;
import org.rowan.intake.FreeText;
import org.rowan.intake.Incident;
import org.rowan.intake.IncidentType;
import org.rowan.intake.LawEnforcement;
import org.rowan.intake.Report;
import org.rowan.intake.ReportForm;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.Sender;
import org.rowan.intake.StatedTime;
import org.rowan.intake.StatedUrgency;
import org.rowan.intake.reading.FoundInText;
import org.rowan.intake.reading.IncidentTypes;

/** Reads a valid report document into the words of the glossary. */
final class ReportFromXml {
    private final Element report;
    private final List<FreeText> texts = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();

    private ReportFromXml(Element report) {
        this.report = report;
    }

    /**
     * @param sender the registered sender's name; null when the document came without one
     * @param files what was uploaded, already joined with its details
     * @param remarks what was tolerated
     */
    static Report read(
            Element report,
            @Nullable String sender,
            List<ReportedFile> files,
            List<String> remarks) {
        return new ReportFromXml(report).read(sender, files, remarks);
    }

    private Report read(@Nullable String sender, List<ReportedFile> files, List<String> remarks) {
        Element summary = required(report, "incidentSummary");
        ChannelsFromXml where = new ChannelsFromXml(report);
        texts.addAll(where.texts());
        Sender reporter = reporter(sender, summary.valueOf("platform"));
        LawEnforcement told = lawEnforcement();
        keep(report, "additionalInfo", "additionalInfo");
        List<Account> accounts = AccountsFromXml.read(report);
        return new Report(
                ReportForm.CYBERTIPLINE_XML,
                reporter,
                null,
                incident(summary, where),
                urgency(summary),
                annotations(summary),
                accounts,
                files,
                contacts,
                FoundInText.in(texts, accounts),
                texts,
                List.of(),
                told,
                remarks);
    }

    private Sender reporter(@Nullable String sender, @Nullable String platform) {
        Element reporter = required(report, "reporter");
        contacts.add(Parts.contact("reporting-person", required(reporter, "reportingPerson")));
        Element contact = reporter.first("contactPerson");
        if (contact != null) {
            contacts.add(Parts.contact("contact-person", contact));
        }
        keep(reporter, "companyTemplate", "reporter/companyTemplate");
        keep(reporter, "legalURL", "reporter/legalURL");
        return new Sender(
                sender == null ? namedItself(reporter, platform) : sender,
                platform,
                reporter.valueOf("termsOfService"));
    }

    private static String namedItself(Element reporter, @Nullable String platform) {
        String template = reporter.valueOf("companyTemplate");
        if (template != null) {
            return template.lines().findFirst().orElse(template);
        }
        return platform == null ? "not named" : platform;
    }

    private Incident incident(Element summary, ChannelsFromXml where) {
        String type = required(summary, "incidentType").text().strip();
        IncidentType code = IncidentTypes.of(type);
        return new Incident(
                code,
                type,
                StatedTime.read(required(summary, "incidentDateTime").text()),
                summary.valueOf("incidentDateTimeDescription"),
                where.channels());
    }

    private static StatedUrgency urgency(Element summary) {
        String reason = summary.valueOf("escalateToHighPriority");
        return new StatedUrgency(reason != null, reason, null);
    }

    private List<String> annotations(Element summary) {
        List<String> annotations = new ArrayList<>();
        Element given = summary.first("reportAnnotations");
        if (given != null) {
            for (Element annotation : given.children()) {
                annotations.add(annotation.name());
                String text = annotation.value();
                if (text != null && !Parts.isTrue(text)) {
                    texts.add(new FreeText("reportAnnotations/" + annotation.name(), text));
                }
            }
        }
        Element batched = report.first("batchedReport");
        if (batched != null) {
            annotations.add("batched:" + batched.attribute("reason"));
        }
        return annotations;
    }

    private @Nullable LawEnforcement lawEnforcement() {
        Element told = report.first("lawEnforcement");
        if (told == null) {
            return null;
        }
        Element officer = told.first("officerContact");
        if (officer != null) {
            contacts.add(Parts.contact("officer", officer));
        }
        Element abroad = told.first("servedLegalProcessInternational");
        String country = abroad == null ? null : abroad.attribute("fleaCountry");
        return new LawEnforcement(
                required(told, "agencyName").text().strip(),
                told.valueOf("caseNumber"),
                Parts.stated(told.valueOf("reportedToLe")),
                Parts.stated(told.valueOf("servedLegalProcessDomestic")),
                abroad == null ? null : Parts.stated(abroad.value()),
                country == null ? told.attribute("fleaCountry") : country);
    }

    private void keep(Element parent, String child, String field) {
        String text = parent.valueOf(child);
        if (text != null) {
            texts.add(new FreeText(field, text));
        }
    }

    private static Element required(Element parent, String child) {
        Element found = parent.first(child);
        if (found == null) {
            throw new IllegalStateException("a valid document has " + child);
        }
        return found;
    }
}
