package org.rowan.intake.cybertipline;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules beyond the schema for a report as a whole. */
final class ReportRules {
    private static final List<String> FORBIDDEN_WHEN_BATCHED =
            List.of(
                    "internetDetails",
                    "lawEnforcement",
                    "intendedRecipient",
                    "victim",
                    "additionalInfo");

    private ReportRules() {}

    /**
     * @return what was tolerated
     * @throws DocumentRefused with every rule that is broken
     */
    static List<String> check(Element report, Instant now) throws DocumentRefused {
        Context context = new Context(now);
        report.forEach(element -> {
            PlaceRules.check(element, context);
            Tolerances.note(element, context);
        });
        reporterCanBeReached(report, context);
        emailsBelongToSomebody(report, context);
        if (isBatched(report)) {
            batched(report, context);
        } else {
            severalReportedPersons(report, context);
        }
        return context.verdict();
    }

    static boolean isBatched(Element report) {
        return report.first("batchedReport") != null;
    }

    private static void reporterCanBeReached(Element report, Context context) {
        Element reporter = report.first("reporter");
        Element person = reporter == null ? null : reporter.first("reportingPerson");
        if (person != null && person.valuesOf("email").isEmpty()) {
            context.problem(
                    person, "reporter-email", "'reportingPerson' must have at least one 'email'.");
        }
    }

    private static void emailsBelongToSomebody(Element report, Context context) {
        Set<String> known = new HashSet<>();
        for (Element party : report.children()) {
            switch (party.name()) {
                case "personOrUserReported", "intendedRecipient", "victim" ->
                        party.all(party.name() + "Person")
                                .forEach(person ->
                                        person.valuesOf("email")
                                                .forEach(e ->
                                                        known.add(e.toLowerCase(Locale.ROOT))));
                default -> {
                    // Only these three own the addresses of an incident.
                }
            }
        }
        report.forEach(element -> {
            String value = element.name().equals("emailAddress") ? element.value() : null;
            if (value != null && !known.contains(value.toLowerCase(Locale.ROOT))) {
                context.problem(
                        element,
                        "email-of-a-party",
                        "The address must also be given as an 'email' of a reported person, an"
                                + " intended recipient or a victim.");
            }
        });
    }

    private static void severalReportedPersons(Element report, Context context) {
        List<Element> reported = report.all("personOrUserReported");
        if (reported.size() > 1) {
            context.problem(
                    reported.get(1),
                    "one-reported-person",
                    "Several 'personOrUserReported' are allowed in a batched report only.");
        }
    }

    private static void batched(Element report, Context context) {
        Element summary = report.first("incidentSummary");
        Element escalated = summary == null ? null : summary.first("escalateToHighPriority");
        if (escalated != null) {
            forbidden(escalated, context);
        }
        for (Element child : report.children()) {
            if (FORBIDDEN_WHEN_BATCHED.contains(child.name())) {
                forbidden(child, context);
            }
            if (child.name().equals("personOrUserReported")) {
                child.children().stream()
                        .filter(part -> !part.name().equals("espIdentifier"))
                        .forEach(part -> forbidden(part, context));
            }
        }
    }

    private static void forbidden(Element element, Context context) {
        context.problem(
                element, "batched", "'" + element.name() + "' is not allowed in a batched report.");
    }
}
