package org.rowan.match.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rowan.match.Fingerprint;
import org.rowan.match.ListedEntry;

class ListFormatTest {
    private static final String PDQ =
            "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";
    private static final String MD5 = "0123456789abcdef0123456789abcdef";

    private final List<ListedEntry> entries = new ArrayList<>();

    @Test
    void textListsNameFingerprintsOfAnyTypeAndWithdrawByAMinus() throws IOException {
        ListReport report =
                read(
                        """
                        type,value,label,classification
                        # a remark
                        pdq,%s,"lake, evening",A1
                        %s
                        PhotoDNA,invented+text
                        -md5,%s
                        pdq,zz
                        """
                                .formatted(PDQ.toUpperCase(java.util.Locale.ROOT), MD5, MD5));
        assertThat(entries).hasSize(4);
        assertThat(entries.get(0).label()).isEqualTo("lake, evening");
        assertThat(entries.get(0).classification()).isEqualTo("A1");
        assertThat(entries.get(0).fingerprints()).extracting(Fingerprint::hex).containsExactly(PDQ);
        assertThat(entries.get(2).fingerprints())
                .extracting(Fingerprint::value)
                .containsExactly("invented+text");
        assertThat(entries.get(3).withdrawn()).isTrue();
        assertThat(entries.get(3).key()).isEqualTo(entries.get(1).key());
        assertThat(report.bad()).isEqualTo(1);
        assertThat(report.problems().getFirst()).startsWith("line 7");
    }

    @Test
    void ncmecEntriesKeepAllFingerprintsOpinionsAndTombstones() throws IOException {
        read(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <queryResult xmlns="https://hashsharing.ncmec.org/hashsharing/v2">
                  <images count="2" maxTimestamp="2026-10-01T00:00:00Z">
                    <image>
                      <member id="42">Example Pictures</member>
                      <timestamp>2026-09-30T10:00:00Z</timestamp>
                      <id>lake-1</id>
                      <classification>A1</classification>
                      <fingerprints>
                        <md5>%s</md5><pdna>invented</pdna><pdq>%s</pdq>
                        <tmk-pdqf rel="self" href="/v2/entries/42/lake-1/TMK_PDQF"/>
                      </fingerprints>
                      <feedback>
                        <affirmativeFeedback type="MD5"><members><member id="43">Other</member></members></affirmativeFeedback>
                        <negativeFeedback type="PDQ"><reasons><reason guid="1" name="Wrong hash"><members><member id="44">Third</member></members></reason></reasons></negativeFeedback>
                      </feedback>
                    </image>
                    <deletedImage><member id="42">Example Pictures</member><id>lake-2</id><timestamp>2026-09-30T10:00:00Z</timestamp></deletedImage>
                  </images>
                </queryResult>
                """
                        .formatted(MD5, PDQ));
        ListedEntry lake = entries.getFirst();
        assertThat(lake.key()).isEqualTo("42-lake-1");
        assertThat(lake.classification()).isEqualTo("A1");
        assertThat(lake.fingerprints())
                .extracting(Fingerprint::type)
                .containsExactly("md5", "photodna", "pdq", "tmk_pdqf");
        assertThat(lake.opinions())
                .extracting(o -> o.member() + " " + o.vote() + " " + o.fingerprintType())
                .containsExactlyInAnyOrder(
                        "Other affirmed md5", "Third refuted pdq", "Example Pictures listed ");
        assertThat(entries.get(1).withdrawn()).isTrue();
        assertThat(entries.get(1).key()).isEqualTo("42-lake-2");
    }

    @Test
    void vicsHashSetsAndCasesAreReadWithMarkAndTextBooleans() throws IOException {
        String set =
                "\ufeff{\"@odata.context\":\"http://example.com/2.0.xml/US/$metadata#Media\",\"value\":["
                        + "{\"MediaID\":1,\"Category\":1,\"MD5\":\""
                        + MD5.toUpperCase(java.util.Locale.ROOT)
                        + "\",\"SHA1\":null,\"PhotoDNA\":\"aW52ZW50ZWQ=\",\"VictimIdentified\":\"true\",\"Series\":\"Lakes\"},"
                        + "{\"MediaID\":2,\"Category\":0,\"MD5\":\""
                        + "1".repeat(32)
                        + "\"},"
                        + "{\"MediaID\":3,\"Category\":2,\"MD5\":\"short\"}]}";
        ListReport report = read(set);
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().label()).isEqualTo("Lakes");
        assertThat(entries.getFirst().classification()).isEqualTo("vics:1");
        assertThat(entries.getFirst().metadata()).contains("VictimIdentified");
        assertThat(report.leftOut()).isEqualTo(1);
        assertThat(report.bad()).isPositive();

        entries.clear();
        read(
                "{\"odata.metadata\":\"http://example.com/1.3.xml#Cases\",\"value\":[{\"CaseID\":\"1\",\"Media\":["
                        + "{\"MediaID\":1,\"Category\":3,\"MD5\":\""
                        + MD5
                        + "\",\"AlternativeHashes\":[{\"HashName\":\"SHA256\",\"HashValue\":\""
                        + "2".repeat(64)
                        + "\"}]}],\"CaseNumber\":\"x\"}]}");
        assertThat(entries.getFirst().fingerprints())
                .extracting(Fingerprint::type)
                .containsExactly("md5", "sha256");
    }

    @Test
    void stopNciiStatusesDecide() throws IOException {
        ListReport report =
                read(
                        """
                        {"count":3,"nextSetTimestamp":1,"hasMoreRecords":false,"hashRecords":[
                         {"signalType":"ImagePDQ","hashValue":"%s","hashStatus":"Active","caseNumbers":{"1":"Active"},
                          "CSPFeedbacks":[{"feedbackValue":"Blocked","tags":["x"],"source":"Example"},{"feedbackValue":"None","source":"Other"}]},
                         {"signalType":"VideoMD5","hashValue":"%s","hashStatus":"Withdrawn"},
                         {"signalType":"ImagePDQ","hashValue":"%s","hashStatus":"Received"},
                         {"signalType":"ImagePDQ","hashValue":"bad","hashStatus":"Active"}]}
                        """
                                .formatted(PDQ, MD5, PDQ));
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().opinions())
                .singleElement()
                .satisfies(o -> assertThat(o.vote()).isEqualTo("affirmed"));
        assertThat(entries.get(1).withdrawn()).isTrue();
        assertThat(report.leftOut()).isEqualTo(1);
        assertThat(report.bad()).isEqualTo(1);
    }

    @Test
    void brokenAndHostileFilesAreProblemsOfTheFile() {
        assertThatThrownBy(() -> read("<queryResult><image>")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("{\"value\":[{\"MD5\":")).isInstanceOf(IOException.class);
        String entity =
                "<!DOCTYPE q [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><queryResult><image><member id=\"1\">&x;</member></image></queryResult>";
        assertThatThrownBy(() -> read(entity)).isInstanceOf(IOException.class);
    }

    private ListReport read(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ListFormat format = ListFormat.of(bytes);
        return format.read(new ByteArrayInputStream(bytes), format.source(), false, entries::add);
    }
}
