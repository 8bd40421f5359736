package org.rowan.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rowan.testkit.samples.Sample;

/**
 * Nothing that is generated or kept as a sample could belong to anybody: every address, number and
 * domain is reserved.
 */
class ReservedRangesOnlyTest {
    private static final long SEED = 7L;
    private static final Pattern IPV4 =
            Pattern.compile("(?<![0-9.])\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?![0-9.])");
    private static final Pattern RESERVED_IPV4 =
            Pattern.compile(
                    "(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+|198\\.1[89]\\.\\d+\\.\\d+");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f]{1,4}(:[0-9a-f]{0,4}){3,7}");
    private static final Pattern RESERVED_IPV6 = Pattern.compile("2001:db8:.*");
    private static final Pattern HOST =
            Pattern.compile(
                    "(?:@|//)([a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,})(?=[\"<>/\\s,\\\\]|$)");
    private static final Pattern RESERVED_HOST =
            Pattern.compile(
                    "(.*\\.)?example(\\.(com|net|org))?|report\\.cybertip\\.org|www\\.w3\\.org");
    private static final Pattern PHONE =
            Pattern.compile(
                    "<phone[^>]*>([^<]*)<|\"phones\":\\s*\\{\\s*\"phones\":\\s*\\[\\s*\\{\\s*\"value\":\\s*\"([^\"]*)\"|number given as ([+0-9 ()-]+)");
    private static final Pattern RESERVED_PHONE =
            Pattern.compile(
                    "(\\+?1)?[2-9]\\d{2}55501\\d\\d"
                            + "|(\\+?44)?0?(7700900|2079460|1(13|14|15|16|17|18|21|31|41|51|61)4960|1914980|2920180|2896496|1632960|3069990"
                            + "|8081570)\\d{3}");

    @Test
    void inReportsFileDetailsAndJson() {
        ReferralGenerator generator =
                ReferralGenerator.of(Parameters.standard(), SEED).withoutFiles();
        generator.stream(1_500)
                .forEach(referral -> {
                    scan(text(referral.reportXml()), "report " + referral.index());
                    scan(text(referral.cyberTipJson()), "json " + referral.index());
                    referral.files()
                            .forEach(file ->
                                    scan(
                                            text(file.fileDetails(1, "f")),
                                            "file of " + referral.index()));
                });
    }

    @Test
    void inSamplesAndParameters() throws Exception {
        for (Sample sample : Sample.values()) {
            scan(text(sample.bytes()), sample.file());
        }
        try (var yaml = Parameters.class.getResourceAsStream("parameters.yaml")) {
            scan(text(yaml.readAllBytes()), "parameters.yaml");
        }
    }

    private static void scan(String text, String where) {
        all(IPV4, text).forEach(ip -> require(RESERVED_IPV4, ip, where));
        all(IPV6, text)
                .filter(ip -> !ip.matches("\\d{2}:\\d{2}:.*"))
                .filter(ip -> ip.length() > 9)
                .forEach(ip -> require(RESERVED_IPV6, ip, where));
        all(HOST, text).forEach(host -> require(RESERVED_HOST, host, where));
        all(PHONE, text)
                .forEach(phone -> require(RESERVED_PHONE, phone.replaceAll("[ ()-]", ""), where));
    }

    private static void require(Pattern reserved, String value, String where) {
        if (!reserved.matcher(value).matches()) {
            throw new AssertionError(
                    where + " with seed " + SEED + " has " + value + ", which is not reserved");
        }
    }

    private static Stream<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results()
                .map(result -> {
                    List<String> groups =
                            java.util.stream.IntStream.rangeClosed(1, result.groupCount())
                                    .mapToObj(result::group)
                                    .filter(java.util.Objects::nonNull)
                                    .toList();
                    return groups.isEmpty() ? result.group() : groups.get(0);
                });
    }

    private static String text(byte[] bytes) {
        assertThat(bytes).isNotEqualTo(Arrays.copyOf(bytes, 0));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
