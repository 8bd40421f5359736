package org.rowan.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Every generated document keeps to the tables of the Reporting API and to the rules beside them.
 */
class GeneratedReferralsAreValidTest {
    private static final long SEED = 20_261_122L;

    private final ReferralGenerator generator =
            ReferralGenerator.of(Parameters.standard().with("urgent.share", 0.05), SEED)
                    .withoutFiles();

    @Test
    void everyReportAndEveryFileDescriptionIsValid() throws Exception {
        CyberTiplineTable table = new CyberTiplineTable();
        generator.stream(1_500)
                .forEach(referral -> {
                    assertThat(table.problems(referral.reportXml()))
                            .as("seed %d index %d", SEED, referral.index())
                            .isEmpty();
                    for (GeneratedFile file : referral.files()) {
                        byte[] details =
                                file.fileDetails(4_564_654, "b0754af766b426f2928a02c651ed4b99");
                        assertThat(table.problems(details))
                                .as("seed %d index %d", SEED, referral.index())
                                .isEmpty();
                        supplementalFilesAreBare(CyberTiplineTable.parse(details));
                    }
                });
    }

    @Test
    void batchedReportsSayOnlyWhatTheyMay() {
        List<GeneratedReferral> batched =
                ReferralGenerator.of(Parameters.standard().with("reports.batched", 0.1), SEED)
                        .stream(1_000)
                        .filter(referral ->
                                new String(
                                                referral.reportXml(),
                                                java.nio.charset.StandardCharsets.UTF_8)
                                        .contains("batchedReport"))
                        .toList();
        assertThat(batched).hasSizeGreaterThan(50);
        for (GeneratedReferral referral : batched) {
            Set<String> names = new HashSet<>();
            CyberTiplineTable.children(CyberTiplineTable.parse(referral.reportXml()))
                    .forEach(child -> {
                        names.add(child.getTagName());
                        if (child.getTagName().equals("personOrUserReported")) {
                            assertThat(CyberTiplineTable.children(child))
                                    .extracting(Element::getTagName)
                                    .containsExactly("espIdentifier");
                        }
                    });
            assertThat(names)
                    .containsExactlyInAnyOrder(
                            "batchedReport", "incidentSummary", "reporter", "personOrUserReported");
            assertThat(referral.files()).hasSizeLessThanOrEqualTo(1);
            Element details = CyberTiplineTable.parse(referral.files().get(0).fileDetails(1, "f"));
            assertThat(CyberTiplineTable.children(details))
                    .extracting(Element::getTagName)
                    .doesNotContain(
                            "originalFileName",
                            "locationOfFile",
                            "originalFileHash",
                            "ipCaptureEvent",
                            "deviceId",
                            "details",
                            "additionalInfo");
        }
    }

    @Test
    void theJsonShapeIsWellFormedAndNamesTheSameAccounts() {
        generator.stream(250)
                .forEach(referral -> {
                    String json =
                            new String(
                                            referral.cyberTipJson(),
                                            java.nio.charset.StandardCharsets.UTF_8)
                                    .replace("\uFEFF", "");
                    Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(json);
                    assertThat(root)
                            .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                            .containsKeys("reportId", "dateReceived", "reportedInformation");
                    referral.truth().accounts().stream()
                            .filter(account ->
                                    account.role() == Truth.Role.REPORTED
                                            && account.identifierShown())
                            .forEach(account ->
                                    assertThat(json).contains("\"" + account.account() + "\""));
                });
    }

    private static void supplementalFilesAreBare(Element details) {
        boolean supplemental = details.getTextContent().contains("Supplemental Reported");
        if (supplemental) {
            assertThat(details.getElementsByTagName("potentialMeme").getLength()).isZero();
            assertThat(details.getElementsByTagName("industryClassification").getLength()).isZero();
        }
    }
}
