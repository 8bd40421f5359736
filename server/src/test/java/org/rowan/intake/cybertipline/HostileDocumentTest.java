package org.rowan.intake.cybertipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.intake.cybertipline.DocumentRefused.Kind;

/** Documents made to break a receiver get a clear refusal and nothing else. */
class HostileDocumentTest {
    private static final DocumentReader READER = new DocumentReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE report [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><report>&x;</report>",
                "<!DOCTYPE report [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><report>&b;</report>",
                "<!DOCTYPE report SYSTEM 'http://192.0.2.1/report.dtd'><report/>",
                "<report>&undefined;</report>",
                "<report></report>trailing",
                "<report></report><report></report>",
                "<report>\u0001</report>",
                "<report",
                "",
                "   ",
                "{\"report\": true}",
            })
    void isMalformed(String text) {
        assertThat(kindOf(text.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void deepNestingEndsEarly() {
        String deep = "<a>".repeat(500_000);
        assertThat(kindOf(deep.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(Kind.MALFORMED);
    }

    @Test
    void schemaHintsAreNotFollowed() {
        String hint =
                "<report xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                        + " xsi:noNamespaceSchemaLocation='http://192.0.2.1/x.xsd'/>";
        assertThat(kindOf(hint.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(Kind.INVALID);
    }

    @Test
    void manyProblemsAreReportedAsTheFirstTwenty() {
        String many = "<report>" + "<x/>".repeat(100_000) + "</report>";
        assertThatThrownBy(() -> READER.read(bytes(many), null, "report"))
                .isInstanceOfSatisfying(
                        DocumentRefused.class,
                        refused -> assertThat(refused.problems()).hasSizeLessThanOrEqualTo(20));
    }

    @Test
    void aDocumentLongerThanTheLimitIsTooLarge() {
        assertThat(kindOf(new byte[DocumentReader.LONGEST + 1], null)).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void wrongAndUnknownEncodingsAreMalformed() {
        byte[] latin = "<report>\u00e9</report>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(kindOf(latin, null)).isEqualTo(Kind.MALFORMED);
        assertThat(kindOf(bytes("<report/>"), "x-no-such-charset")).isEqualTo(Kind.MALFORMED);
        assertThat(kindOf(bytes("<?xml version='1.0' encoding='UTF-16'?><report/>"), null))
                .isEqualTo(Kind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252"})
    void everyUsualEncodingIsReadByHeader(String charset) {
        String text = "<fileDetails><reportId>1</reportId><fileId>f</fileId></fileDetails>";
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThat(kindOf(bytes, charset, "fileDetails")).isNull();
    }

    @Test
    void aByteOrderMarkIsNoContent() {
        String text = "\ufeff<fileDetails><reportId>1</reportId><fileId>f</fileId></fileDetails>";
        assertThat(kindOf(bytes(text), null, "fileDetails")).isNull();
        assertThat(kindOf(bytes(text), "utf-8", "fileDetails")).isNull();
        assertThat(kindOf(text.getBytes(StandardCharsets.UTF_16LE), null, "fileDetails")).isNull();
    }

    @Test
    void theOtherDocumentIsRefusedByName() {
        assertThatThrownBy(() ->
                        READER.read(
                                bytes(
                                        "<fileDetails><reportId>1</reportId><fileId>f</fileId></fileDetails>"),
                                null,
                                "report"))
                .hasMessageContaining("cvc-elt.1.a: Cannot find the declaration of element");
    }

    private static @Nullable Kind kindOf(byte[] bytes, @Nullable String charset) {
        return kindOf(bytes, charset, "report");
    }

    private static @Nullable Kind kindOf(byte[] bytes, @Nullable String charset, String root) {
        try {
            READER.read(bytes, charset, root);
            return null;
        } catch (DocumentRefused refused) {
            return refused.kind();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
