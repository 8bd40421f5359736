package org.rowan.testkit.generate.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as the {@code report} document of the CyberTipline Reporting API, elements in the
 * documented order.
 */
public final class ReportXml {
    private final XmlText xml = new XmlText();
    private final Report report;

    private ReportXml(Report report) {
        this.report = report;
    }

    /** The document in UTF-8. */
    public static byte[] write(Report report) {
        return new ReportXml(report).document();
    }

    private byte[] document() {
        xml.open("report");
        if (report.batched()) {
            xml.leaf("batchedReport", "", "reason", "VIRAL_POTENTIAL_MEME");
        }
        summary();
        Report.Internet internet = report.internet();
        if (internet != null) {
            internet(internet);
        }
        agency();
        xml.open("reporter").open("reportingPerson");
        xml.leaf("firstName", "Reporting")
                .leaf("lastName", "Desk")
                .leaf("email", report.desk(), "type", "Business");
        xml.close().close();
        report.reported().forEach(party -> party(party, "personOrUserReported"));
        report.recipients().forEach(party -> party(party, "intendedRecipient"));
        report.victims().forEach(party -> party(party, "victim"));
        xml.leaf("additionalInfo", report.info());
        return xml.close().bytes();
    }

    private void summary() {
        xml.open("incidentSummary")
                .leaf("incidentType", report.incidentType())
                .leaf("platform", report.platform());
        xml.leaf("escalateToHighPriority", report.urgent());
        if (!report.annotations().isEmpty()) {
            xml.open("reportAnnotations");
            report.annotations().forEach(annotation -> xml.leaf(annotation, "true"));
            xml.close();
        }
        xml.leaf("incidentDateTime", Times.write(report.incidentAt(), report.style()));
        xml.leaf("incidentDateTimeDescription", report.timeNote()).close();
    }

    private void internet(Report.Internet internet) {
        xml.open("internetDetails").open(internet.variant());
        switch (internet.variant()) {
            case "webPageIncident" -> each("url", internet.details());
            case "emailIncident" -> each("emailAddress", internet.details());
            case "chatImIncident" ->
                    xml.leaf("chatClient", internet.name()).leaf("chatRoomName", first(internet));
            case "onlineGamingIncident" ->
                    xml.leaf("gameName", internet.name()).leaf("console", first(internet));
            default -> xml.leaf("client", internet.name());
        }
        xml.leaf("additionalInfo", "Invented details about a generated landscape picture")
                .close()
                .close();
    }

    private static @Nullable String first(Report.Internet internet) {
        return internet.details().isEmpty() ? null : internet.details().get(0);
    }

    private void agency() {
        Report.Agency agency = report.agency();
        if (agency != null) {
            xml.open("lawEnforcement")
                    .leaf("agencyName", agency.name())
                    .leaf("caseNumber", agency.caseNumber());
            xml.leaf("reportedToLe", "true").close();
        }
    }

    private void party(Party party, String role) {
        boolean victim = role.equals("victim");
        xml.open(role);
        if (victim || !party.contact().empty()) {
            contact(party.contact(), role + "Person");
        }
        xml.leaf("espIdentifier", party.espIdentifier()).leaf("espService", party.espService());
        xml.leaf("compromisedAccount", party.compromised()).leaf("screenName", party.screenName());
        each("displayName", party.displayNames());
        each("profileUrl", party.profileUrls());
        xml.leaf("profileBio", party.bio());
        party.ips().forEach(this::ip);
        party.devices().forEach(this::device);
        xml.leaf(
                "thirdPartyUserReported",
                role.equals("personOrUserReported") ? party.thirdParty() : null);
        xml.leaf("schoolName", victim ? party.school() : null);
        party.priorReports().forEach(prior -> xml.leaf("priorCTReports", prior));
        xml.leaf("groupIdentifier", victim ? null : party.group());
        disabled(party);
        location(party.location());
        xml.leaf("allEmailsReported", party.allEmails());
        if (!role.equals("intendedRecipient")) {
            party.associated().forEach(this::associated);
        }
        xml.leaf("additionalInfo", party.info()).close();
    }

    private void contact(Contact contact, String element) {
        xml.open(element).leaf("firstName", contact.first()).leaf("lastName", contact.last());
        contact.phones().forEach(this::phone);
        contact.emails().forEach(this::email);
        contact.addresses().forEach(this::address);
        xml.leaf("age", contact.age()).leaf("ageAssertionDiscrepancy", contact.ageDiscrepancy());
        xml.leaf("dateOfBirth", contact.born()).close();
    }

    private void phone(Contact.Phone phone) {
        xml.leaf(
                "phone",
                phone.text(),
                "type",
                phone.type(),
                "verified",
                phone.verifiedAt() == null ? null : "true",
                "verificationDate",
                Times.write(phone.verifiedAt(), report.style()),
                "countryCallingCode",
                phone.callingCode());
    }

    private void email(Contact.Email email) {
        xml.leaf(
                "email",
                email.text(),
                "type",
                email.type(),
                "verified",
                email.verified(),
                "verificationDate",
                Times.write(email.verifiedAt(), report.style()));
    }

    private void address(Contact.Address address) {
        boolean us = address.country().equals("US");
        xml.open("address", "type", address.type())
                .leaf("address", address.line())
                .leaf("city", address.city());
        xml.leaf("zipCode", address.zip().isEmpty() ? null : address.zip())
                .leaf("state", us ? address.region() : null);
        xml.leaf("nonUsaState", us ? null : address.region())
                .leaf("country", address.country())
                .close();
    }

    private void ip(IpEvent event) {
        xml.open("ipCaptureEvent")
                .leaf("ipAddress", event.address())
                .leaf("eventName", event.role());
        xml.leaf("dateTime", Times.write(event.at(), report.style()));
        xml.leaf("possibleProxy", event.proxy()).leaf("port", event.port()).close();
    }

    private void device(DeviceEvent event) {
        xml.open("deviceId")
                .leaf("idType", event.idType())
                .leaf("idValue", event.idValue())
                .leaf("eventName", event.role());
        xml.leaf("dateTime", Times.write(event.at(), report.style())).close();
    }

    private void disabled(Party party) {
        String at = Times.write(party.disabledAt(), report.style());
        if (at != null) {
            String element =
                    party.disabledForGood()
                            ? "accountPermanentlyDisabled"
                            : "accountTemporarilyDisabled";
            xml.leaf(element, "true", "disabledDate", at, "userNotified", "false");
        }
    }

    private void location(Party.@Nullable Location location) {
        if (location != null) {
            xml.open("estimatedLocation", "timestamp", Times.write(location.at(), report.style()));
            xml.leaf("city", location.city()).leaf("region", location.region());
            xml.leaf("countryCode", location.country()).close();
        }
    }

    private void associated(Party.Associated account) {
        xml.open("associatedAccount", "type", account.type()).leaf("platform", account.platform());
        xml.leaf("firstName", account.first()).leaf("lastName", account.last());
        account.phones().forEach(this::phone);
        account.emails().forEach(this::email);
        xml.leaf("espIdentifier", account.espIdentifier())
                .leaf("screenName", account.screenName())
                .close();
    }

    private void each(String element, List<String> values) {
        values.stream().filter(Objects::nonNull).forEach(value -> xml.leaf(element, value));
    }
}
