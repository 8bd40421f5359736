package org.rowan.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rowan.testkit.samples.Sample;
import org.w3c.dom.Element;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The hand-written documents are what they claim to be. */
class SamplesAreCompleteTest {
    /**
     * Deliberately out of line, as the client that writes them is: empty elements and a telephone
     * number too short.
     */
    private static final List<String> COOP_HABITS = List.of("screenName is no 256: ");

    @Test
    void theMaximalDocumentsUseEveryElementAndAttributeOfTheTable() throws Exception {
        CyberTiplineTable table = new CyberTiplineTable();
        Set<String> used = new TreeSet<>();
        collect(CyberTiplineTable.parse(Sample.REPORT_MAXIMAL.bytes()), used);
        collect(CyberTiplineTable.parse(Sample.REPORT_BATCHED.bytes()), used);
        collect(CyberTiplineTable.parse(Sample.FILE_DETAILS_MAXIMAL.bytes()), used);
        Set<String> missing = new TreeSet<>(table.names());
        missing.removeAll(used);
        assertThat(missing)
                .containsExactlyInAnyOrder(
                        // The old form of the annotation, which excludes the new one.
                        "fileDetails/potentialMeme",
                        // Types that the table shares under one name.
                        "person/firstName",
                        "person/lastName",
                        "person/phone",
                        "person/email",
                        "person/address",
                        "person/age",
                        "person/ageAssertionDiscrepancy",
                        "person/dateOfBirth",
                        "contact/firstName",
                        "contact/lastName",
                        "contact/phone",
                        "contact/email",
                        "contact/address");
    }

    @ParameterizedTest
    @EnumSource
    void everySampleIsWellFormedAndValid(Sample sample) throws Exception {
        byte[] bytes = sample.bytes();
        if (sample.file().endsWith(".xml")) {
            List<String> problems = new CyberTiplineTable().problems(bytes);
            assertThat(problems).isSubsetOf(COOP_HABITS);
        } else if (sample.file().endsWith(".json")) {
            String json = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(json);
            assertThat(document).isInstanceOf(java.util.Map.class);
        } else {
            assertThat(new String(bytes, StandardCharsets.UTF_8).lines()).hasSize(4);
        }
    }

    private static void collect(Element element, Set<String> used) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            used.add(element.getTagName() + "/@" + element.getAttributes().item(i).getNodeName());
        }
        for (Element child : CyberTiplineTable.children(element)) {
            used.add(element.getTagName() + "/" + child.getTagName());
            collect(child, used);
        }
    }
}
