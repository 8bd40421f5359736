package org.rowan.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.rowan.testkit.generate.picture.Digests;

/** What everybody who uses the generator may rely on. */
class GeneratorTest {
    private static final long SEED = 42L;

    @Test
    void theSameSeedAndIndexGiveTheSameBytesInWhateverOrderTheyAreAsked() {
        ReferralGenerator one = ReferralGenerator.of(Parameters.standard(), SEED);
        ReferralGenerator other = ReferralGenerator.of(Parameters.standard(), SEED);
        List<GeneratedReferral> forwards = one.stream(300).toList();
        List<GeneratedReferral> backwards =
                LongStream.range(0, 300).map(i -> 299 - i).mapToObj(other::referral).toList();
        for (int i = 0; i < 300; i++) {
            assertThat(digest(forwards.get(i)))
                    .as("index %d", i)
                    .isEqualTo(digest(backwards.get(299 - i)));
        }
    }

    @Test
    void theBytesAreThoseRecordedOnAnotherDay() {
        StringBuilder all = new StringBuilder();
        ReferralGenerator.of(Parameters.standard(), SEED).stream(100)
                .forEach(referral -> all.append(digest(referral)));
        assertThat(
                        Digests.of(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .md5())
                .as("change this value only together with a deliberate change of the generator")
                .isEqualTo("cd27252a7fc51807a25cffc462001199");
    }

    @Test
    void anotherSeedGivesOtherReferrals() {
        assertThat(digest(ReferralGenerator.of(Parameters.standard(), 1).referral(0)))
                .isNotEqualTo(digest(ReferralGenerator.of(Parameters.standard(), 2).referral(0)));
    }

    @Test
    void everythingHappenedBeforeTheGivenTime() {
        Instant now = Instant.parse("2026-03-01T00:00:00Z");
        ReferralGenerator.of(Parameters.standard(), SEED, now).withoutFiles().stream(500)
                .forEach(referral -> {
                    String xml =
                            new String(
                                    referral.reportXml(), java.nio.charset.StandardCharsets.UTF_8);
                    java.util.regex.Pattern.compile(
                                    "20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:\\d\\d)")
                            .matcher(xml)
                            .results()
                            .map(result ->
                                    java.time.OffsetDateTime.parse(result.group()).toInstant())
                            .forEach(time ->
                                    assertThat(time)
                                            .as("seed %d index %d", SEED, referral.index())
                                            .isBefore(now));
                });
    }

    @Test
    void noAccountBelongsToTwoPersons() {
        Map<String, String> owners = new HashMap<>();
        ReferralGenerator.of(Parameters.standard(), SEED).withoutFiles().stream(20_000)
                .flatMap(referral -> referral.truth().accounts().stream())
                .filter(account ->
                        !account.person()
                                .equals(
                                        owners.merge(
                                                account.account(), account.person(), (a, b) -> a)))
                .forEach(account ->
                        fail("seed " + SEED + ": " + account + " belongs to another person too"));
        assertThat(owners).hasSizeGreaterThan(10_000);
    }

    @Test
    void aDuplicateRepeatsItsOriginalToTheByte() {
        ReferralGenerator generator = ReferralGenerator.of(Parameters.standard(), SEED);
        List<GeneratedReferral> repeats =
                generator.stream(1_000).filter(r -> r.truth().duplicateOf() != null).toList();
        assertThat(repeats).isNotEmpty();
        for (GeneratedReferral repeat : repeats) {
            GeneratedReferral original =
                    generator.referral(Objects.requireNonNull(repeat.truth().duplicateOf()));
            assertThat(original.truth().duplicateOf()).isNull();
            assertThat(original.index()).isLessThan(repeat.index());
            assertThat(digest(repeat)).isEqualTo(digest(original));
        }
    }

    @Test
    void picturesAreRealPicturesAndDigestsAreTheirs() throws Exception {
        ReferralGenerator generator =
                ReferralGenerator.of(Parameters.standard().with("files.targetBytes", 20_000), SEED);
        for (GeneratedFile file :
                generator.stream(40).flatMap(referral -> referral.files().stream()).toList()) {
            assertThat(Digests.of(file.bytes())).isEqualTo(file.digests());
            if (file.contentType().equals("image/png")) {
                assertThat(file.bytes()).hasSize(20_000);
                assertThat(ImageIO.read(new ByteArrayInputStream(file.bytes())).getWidth())
                        .isBetween(64, 256);
            }
        }
    }

    @Test
    void knownPicturesTurnUpInReferrals() {
        ReferralGenerator generator = ReferralGenerator.of(Parameters.standard(), SEED);
        java.util.Set<String> listed =
                new java.util.HashSet<>(
                        generator.knownMedia(1_000).map(known -> known.digests().md5()).toList());
        assertThat(listed).hasSizeGreaterThan(2_000);
        long hits =
                generator.stream(1_000)
                        .flatMap(referral -> referral.files().stream())
                        .filter(file -> listed.contains(file.digests().md5()))
                        .count();
        assertThat(hits).isGreaterThan(500);
    }

    @Test
    void anUnknownParameterIsNamed() {
        assertThatThrownBy(() -> Parameters.standard().with("urgent.shaer", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("urgent.share");
    }

    private static String digest(GeneratedReferral referral) {
        StringBuilder all = new StringBuilder();
        all.append(Digests.of(referral.reportXml()).md5())
                .append(Digests.of(referral.cyberTipJson()).md5());
        referral.files()
                .forEach(file ->
                        all.append(file.digests().md5())
                                .append(Arrays.hashCode(file.fileDetails(1, "f")))
                                .append(file.name()));
        return all.toString();
    }
}
