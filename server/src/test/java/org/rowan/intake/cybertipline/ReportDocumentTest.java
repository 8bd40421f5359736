package org.rowan.intake.cybertipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rowan.intake.Account;
import org.rowan.intake.AccountRole;
import org.rowan.intake.IncidentType;
import org.rowan.intake.Report;
import org.rowan.intake.cybertipline.DocumentRefused.Kind;

/** Which report documents are accepted, and what is read out of them. */
class ReportDocumentTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final DocumentReader READER = new DocumentReader();

    /** The shape that an existing open-source platform sends: compact, no declaration. */
    private static final String COMPACT =
            """
            <report><incidentSummary><incidentType>Online Enticement of Children for Sexual Acts</incidentType>\
            <escalateToHighPriority>reason text</escalateToHighPriority><incidentDateTime>2026-06-30T12:00:00.000Z\
            </incidentDateTime></incidentSummary><internetDetails><chatImIncident/></internetDetails><reporter>\
            <reportingPerson><email>reporter@example.com</email></reportingPerson><contactPerson><firstName>A</firstName>\
            <lastName>B</lastName><phone>555</phone><email>le@example.com</email></contactPerson><companyTemplate>Example\
            </companyTemplate><termsOfService>tos</termsOfService><legalURL>https://example.com/legal</legalURL></reporter>\
            <personOrUserReported><personOrUserReportedPerson><email type="Home" verified="true">u@example.com</email>\
            </personOrUserReportedPerson><espIdentifier>user-1</espIdentifier><espService>Example</espService><screenName/>\
            <displayName>Disp</displayName><ipCaptureEvent><ipAddress>192.0.2.1</ipAddress><eventName>Unknown</eventName>\
            <dateTime>2026-06-30T12:00:00.000Z</dateTime></ipCaptureEvent></personOrUserReported><additionalInfo>notes\
            </additionalInfo></report>\
            """;

    @Test
    void readsTheCompactShapeOfAnExistingPlatform() throws DocumentRefused {
        ReportDocument document = document(COMPACT);
        Report report = document.toReport("Example", List.of(), List.of());

        assertThat(document.escalated()).isTrue();
        assertThat(report.urgency().reason()).isEqualTo("reason text");
        assertThat(report.incident().type()).isEqualTo(IncidentType.ENTICEMENT);
        assertThat(report.incident().channels()).extracting("kind").containsExactly("chat");
        Account account = report.accounts().getFirst();
        assertThat(account.screenName()).as("an empty element says nothing").isNull();
        assertThat(account.ipEvents().getFirst().address()).isEqualTo("192.0.2.1");
        assertThat(report.contacts())
                .extracting("function")
                .containsExactly("reporting-person", "contact-person");
        assertThat(report.remarks()).isEmpty();
    }

    @Test
    void readsEverySection() throws Exception {
        Report report =
                ReportDocument.read(READER, resource("every-section.xml"), null, NOW)
                        .toReport("Example Chat", List.of(), List.of("sent as text/plain"));

        assertThat(report.accounts())
                .extracting(Account::role)
                .containsExactly(
                        AccountRole.REPORTED_PERSON,
                        AccountRole.ASSOCIATED,
                        AccountRole.INTENDED_RECIPIENT,
                        AccountRole.CHILD);
        assertThat(report.accounts().get(1).tiedTo()).isZero();
        assertThat(report.accounts().get(1).tie()).isEqualTo("Parent/Guardian");
        assertThat(report.accounts().getFirst().ages().getFirst().discrepancy()).isTrue();
        assertThat(report.accounts().getFirst().ipEvents().getFirst().port()).isEqualTo(40123);
        assertThat(report.incident().channels()).hasSize(8);
        assertThat(report.annotations())
                .containsExactly("informational", "sextortion", "potentialAggravatingFactors");
        assertThat(Objects.requireNonNull(report.lawEnforcement()).country()).isEqualTo("GB");
        assertThat(report.remarks())
                .contains(
                        "sent as text/plain",
                        "an empty e-mail address",
                        "accountType instead of type on associatedAccount",
                        "thirdPartyUser as an attribute of associatedAccount",
                        "fleaCountry as an attribute of lawEnforcement",
                        "an element added in 2026: informational",
                        "an element added in 2026: ageAssertionDiscrepancy");
        assertThat(report.found())
                .extracting(f -> f.kind() + " " + f.value() + " " + f.accountIndex())
                .contains(
                        "handle rook_ending 0",
                        "email second@example.net 0",
                        "handle queenside 0",
                        "ip 198.51.100.7 0",
                        "phone +44 7700 900789 0",
                        "cash-tag $examplecash 0")
                .doesNotContain("email reporter@example.com 0");
    }

    @Test
    void aTimeWithoutAZoneIsKeptAndMeansNoInstant() throws DocumentRefused {
        Report report =
                document(COMPACT.replace("12:00:00.000Z", "12:00:00"))
                        .toReport(null, List.of(), List.of());

        assertThat(Objects.requireNonNull(report.incident().occurred()).instant()).isNull();
        assertThat(report.remarks()).contains("a time without a zone: incidentDateTime");
        assertThat(report.sender().name()).isEqualTo("Example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-30T12:00:00.000Z</incidentDateTime>|2026-12-30T12:00:00Z</incidentDateTime>|rule-past",
                "reason text|   |rule-not-blank",
                "192.0.2.1|192.0.2.256|rule-ip-address",
                "192.0.2.1|2001:db8:::1|rule-ip-address",
                "u@example.com|u at example.com|rule-email",
                "reporter@example.com||rule-reporter-email",
                "https://example.com/legal|example|rule-url",
                "<chatImIncident/>|<emailIncident><emailAddress>x@example.com</emailAddress></emailIncident>|rule-email-of-a-party",
                "<phone>555</phone>|<phone countryCallingCode='+44'>+44 555</phone>|rule-calling-code",
                "<phone>555</phone>|<phone verificationDate='2026-01-01T00:00:00Z'>555</phone>|rule-verified",
                "<internetDetails>|<internetDetails></internetDetails><internetDetails>|cvc-complex-type.2.4.b",
                "<eventName>Unknown|<eventName>UNKNOWN|cvc-enumeration-valid",
                "<espService>|<surprise/><espService>|cvc-complex-type.2.4.a",
                "<personOrUserReported>|<personOrUserReported/><personOrUserReported>|rule-one-reported-person",
                "<report>|<report><batchedReport reason='VIRAL_POTENTIAL_MEME'/>|rule-batched",
                "<report>|<report><batchedReport reason='other'/>|cvc-enumeration-valid",
                "notes|notes</additionalInfo><additionalInfo>|cvc-complex-type.2.4.d",
            })
    void refusesWithThePlaceAndTheRule(String was, @Nullable String becomes, String rule) {
        assertThatThrownBy(() -> document(COMPACT.replace(was, becomes == null ? "" : becomes)))
                .isInstanceOfSatisfying(
                        DocumentRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Kind.INVALID))
                .hasMessageMatching("(?s)\\[1,\\d+] - .*")
                .hasMessageContaining(rule);
    }

    @Test
    void aBatchedReportNamesSeveralAccountsByTheirIdentifiersOnly() throws DocumentRefused {
        String batched =
                """
                <report><batchedReport reason="VIRAL_POTENTIAL_MEME"/><incidentSummary><incidentType>Child Pornography \
                (possession, manufacture, and distribution)</incidentType><incidentDateTime>2026-06-30T12:00:00Z\
                </incidentDateTime></incidentSummary><reporter><reportingPerson><email>r@example.com</email></reportingPerson>\
                </reporter><personOrUserReported><espIdentifier>a</espIdentifier></personOrUserReported><personOrUserReported>\
                <espIdentifier>b</espIdentifier></personOrUserReported></report>\
                """;

        Report report = document(batched).toReport("Example", List.of(), List.of());

        assertThat(report.accounts()).hasSize(2);
        assertThat(report.annotations()).containsExactly("batched:VIRAL_POTENTIAL_MEME");
    }

    @Test
    void theLongestTextsPassAndLongerOnesDoNot() {
        String reason = "x".repeat(3000);
        assertThat(documentOf(reason)).isNull();
        assertThat(documentOf(reason + "x")).contains("cvc-maxLength-valid").hasSizeLessThan(1500);
    }

    private static @Nullable String documentOf(String reason) {
        try {
            document(COMPACT.replace("reason text", reason));
            return null;
        } catch (DocumentRefused refused) {
            return refused.getMessage();
        }
    }

    private static ReportDocument document(String xml) throws DocumentRefused {
        return ReportDocument.read(READER, xml.getBytes(StandardCharsets.UTF_8), null, NOW);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ReportDocumentTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
