package org.rowan.intake.web;

/** Small documents of the protocol for tests. */
final class Documents {
    private Documents() {}

    static String report(String reference) {
        return report(reference, "");
    }

    static String report(String reference, String inSummary) {
        return """
        <report><incidentSummary><incidentType>Child Sex Tourism</incidentType>%s<incidentDateTime>2026-06-30T12:00:00Z\
        </incidentDateTime></incidentSummary><reporter><reportingPerson><email>r@example.com</email></reportingPerson>\
        </reporter><additionalInfo>%s</additionalInfo></report>\
        """
                .formatted(inSummary, reference);
    }

    static String batched() {
        return """
        <report><batchedReport reason="VIRAL_POTENTIAL_MEME"/><incidentSummary><incidentType>Child Sex Tourism</incidentType>\
        <incidentDateTime>2026-06-30T12:00:00Z</incidentDateTime></incidentSummary><reporter><reportingPerson>\
        <email>r@example.com</email></reportingPerson></reporter><personOrUserReported><espIdentifier>a</espIdentifier>\
        </personOrUserReported><personOrUserReported><espIdentifier>b</espIdentifier></personOrUserReported></report>\
        """;
    }

    static String details(long report, String file, String inside) {
        return "<fileDetails><reportId>%d</reportId><fileId>%s</fileId>%s</fileDetails>"
                .formatted(report, file, inside);
    }
}
