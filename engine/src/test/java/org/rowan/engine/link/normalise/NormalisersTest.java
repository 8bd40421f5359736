package org.rowan.engine.link.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of identifiers as received; {@code absent} and {@code unusable} stand for the other
 * outcomes.
 */
class NormalisersTest {
    private final Accounts accounts = new Accounts(folded -> folded.replace('0', 'o'));

    @ParameterizedTest
    @CsvSource({
        "Kestrel@Example.COM, DEMONSTRATION, kestrel@example.com",
        "Kestrel@Example.COM, NONE, unusable",
        "k.e.s.t.r.e.l+chess@dotless.example, DEMONSTRATION, kestrel@dotless.example",
        "k.estrel+chess@tagged.example, DEMONSTRATION, k.estrel@tagged.example",
        "k.estrel+chess@example.com, DEMONSTRATION, k.estrel+chess@example.com",
        "kes.trel+chess@googlemail-like.example, DEMONSTRATION, kestrel@gmail-like.example",
        "k.estrel+chess@outlook-like.example, DEMONSTRATION, k.estrel@outlook-like.example",
        "kestrel@relay-like.example, DEMONSTRATION, unusable",
        "kestrel(home)@example.com, DEMONSTRATION, kestrel@example.com",
        "info@example.com, DEMONSTRATION, unusable",
        "unknown, DEMONSTRATION, unusable",
        "kestrel@nodot, DEMONSTRATION, unusable",
        "'', DEMONSTRATION, absent",
    })
    void emails(String raw, Overlay overlay, String canonical) {
        assertThat(told(Emails.email(raw, overlay))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, DEMONSTRATION, 203.0.113.9",
        "203.0.113.9, NONE, unusable",
        "::ffff:203.0.113.9, DEMONSTRATION, 203.0.113.9",
        "2001:DB8:0:1:aaaa::1, DEMONSTRATION, 2001:db8:0:1::/64",
        "2001:db8::1, NONE, unusable",
        "192.168.1.7, DEMONSTRATION, unusable",
        "100.64.3.1, DEMONSTRATION, unusable",
        "fe80::1, DEMONSTRATION, unusable",
        "203.0.113.900, DEMONSTRATION, unusable",
        "example.com, DEMONSTRATION, unusable",
        "'', NONE, absent",
    })
    void networks(String raw, Overlay overlay, String canonical) {
        assertThat(told(Networks.address(raw, 0, overlay))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "IMEI, 49-015420-323751-8, imei:49015420323751",
        "IMEI, 490154203237519, unusable",
        "IDFA, 00000000-0000-0000-0000-000000000000, unusable",
        "IDFV, AB-12-cd-34-ef-56, idfv:ab12cd34ef56",
        "MAC, 00:00:5e:00:53:01, mac:00005e005301",
        "MAC, 02:00:5e:00:53:01, unusable",
        "Android, abc, unusable",
    })
    void devices(String type, String raw, String canonical) {
        assertThat(told(Devices.device(type, raw))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "@R0wanTree, rowantree",
        "ro, unusable",
        "user12345, unusable",
        "unknown, unusable",
        "'  ', absent",
    })
    void handles(String raw, String canonical) {
        assertThat(told(accounts.handle("Example Chat", raw))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "Example Chat, Ab7, example-chat/Ab7",
        "'', Ab7, unusable",
        "Example Chat, 0000, unusable",
        "Example Chat, '', absent",
    })
    void accountIds(String service, String id, String canonical) {
        assertThat(told(accounts.account(service, id))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "'  Dr. Zoë  O''Testperson, 2nd Earl ', zoe otestperson",
        "UNKNOWN, unusable",
        "'', absent",
    })
    void names(String raw, String canonical) {
        assertThat(told(Plain.name(raw))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "1990-04-12, 1990-04-12",
        "1990-02-30, unusable",
        "1859-10-81, unusable",
        "12 April, unusable",
        "'', absent"
    })
    void births(String raw, String canonical) {
        assertThat(told(Facts.birth(raw))).isEqualTo(canonical);
    }

    private static String told(Normalised normalised) {
        return switch (normalised) {
            case Normalised.Value value -> value.canonical();
            case Normalised.Absent absent -> "absent";
            case Normalised.Unusable unusable -> "unusable";
        };
    }
}
