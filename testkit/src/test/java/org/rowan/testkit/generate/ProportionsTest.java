package org.rowan.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rowan.testkit.generate.world.NameGroup;
import org.rowan.testkit.generate.world.Trap;

/**
 * The generated referrals have the documented proportions, within what chance allows in 20,000 of
 * them.
 */
class ProportionsTest {
    private static final long SEED = 2_026L;
    private static final int COUNT = 20_000;

    private record Seen(String xml, boolean mark, int files, Truth truth, Set<String> digests) {}

    private static List<Seen> all = List.of();

    @BeforeAll
    static void generate() {
        System.out.println("ProportionsTest with seed " + SEED);
        all =
                ReferralGenerator.of(Parameters.standard(), SEED).withoutFiles().stream(COUNT)
                        .map(referral ->
                                new Seen(
                                        new String(referral.reportXml(), StandardCharsets.UTF_8),
                                        referral.cyberTipJson()[0] == (byte) 0xEF,
                                        referral.files().size(),
                                        referral.truth(),
                                        new HashSet<>(
                                                referral.files().stream()
                                                        .map(file -> file.digests().md5())
                                                        .toList())))
                        .toList();
    }

    @Test
    void filesPerReportHaveThePublishedMeanAndAHeavyTail() {
        assertThat(all.stream().mapToInt(Seen::files).average().orElse(0))
                .isCloseTo(2.9, within(0.35));
        assertThat(all.stream().mapToInt(Seen::files).max().orElse(0)).isGreaterThan(40);
    }

    @Test
    void incidentTypesFollowThePublishedMix() {
        assertThat(share("<incidentType>Child Pornography")).isCloseTo(0.97, within(0.015));
        assertThat(share("<incidentType>Online Enticement")).isCloseTo(0.027, within(0.012));
        assertThat(Values.TYPES)
                .allSatisfy(type -> assertThat(share("<incidentType>" + type)).isPositive());
    }

    @Test
    void urgentReportsAreAsRareAsPublishedAndAsFrequentAsAsked() {
        assertThat(share("escalateToHighPriority")).isCloseTo(0.0018, within(0.001));
        long urgent =
                ReferralGenerator.of(Parameters.standard().with("urgent.share", 0.05), SEED)
                        .withoutFiles()
                        .stream(5_000)
                        .filter(referral ->
                                new String(referral.reportXml(), StandardCharsets.UTF_8)
                                        .contains("escalateToHighPriority"))
                        .count();
        assertThat(urgent / 5_000.0).isCloseTo(0.05, within(0.025));
    }

    @Test
    void aboutTwoFifthsOfReferralsBelongToAPersonWithMoreThanOne() {
        Map<String, Integer> perPerson = new HashMap<>();
        List<Truth> originals =
                all.stream().map(Seen::truth).filter(truth -> truth.duplicateOf() == null).toList();
        originals.forEach(truth -> perPerson.merge(truth.person(), 1, Integer::sum));
        double several =
                originals.stream()
                        .filter(truth -> perPerson.getOrDefault(truth.person(), 0) > 1)
                        .count();
        assertThat(several / originals.size()).isCloseTo(0.42, within(0.05));
        assertThat(perPerson.values().stream().mapToInt(Integer::intValue).max().orElse(0))
                .isGreaterThan(100);
    }

    @Test
    void platformsFollowThePublishedMix() {
        assertThat(share("<platform>Chatterbox Example")).isCloseTo(0.42, within(0.05));
        assertThat(share("<platform>Snapshelf Example")).isCloseTo(0.16, within(0.04));
        assertThat(share("<platform>Pebblepost Example")).isCloseTo(0.09, within(0.03));
    }

    @Test
    void reportsAreIncompleteAsRealOnesAre() {
        assertThat(share(seen -> seen.truth().thin())).isCloseTo(0.53, within(0.06));
        assertThat(share(seen -> !seen.xml().contains("ipCaptureEvent")))
                .isCloseTo(0.05, within(0.02));
        assertThat(share("<eventName>Login")).isGreaterThan(share("<eventName>Upload"));
        assertThat(share("<port>")).isBetween(0.1, 0.4);
        assertThat(share("informational>")).isCloseTo(0.16, within(0.03));
        assertThat(share("ageAssertionDiscrepancy")).isBetween(0.001, 0.1);
        assertThat(share(Seen::mark)).isCloseTo(0.6, within(0.02));
    }

    @Test
    void someReportsAreRepeatsBatchesDumpsAndReportsByYoungPeople() {
        assertThat(share(seen -> seen.truth().duplicateOf() != null))
                .isCloseTo(0.02, within(0.005));
        assertThat(share("batchedReport")).isCloseTo(0.004, within(0.002));
        assertThat(share("Tell Us Example")).isCloseTo(0.005, within(0.002));
        assertThat(share(seen -> seen.truth().dump())).isBetween(0.005, 0.1);
    }

    @Test
    void viralPicturesReachManyAccounts() {
        Map<String, Integer> groups = new HashMap<>();
        all.forEach(seen -> {
            String group = seen.truth().viralGroup();
            if (group != null) {
                groups.merge(group, 1, Integer::sum);
            }
        });
        assertThat(share(seen -> seen.truth().viralGroup() != null)).isCloseTo(0.38, within(0.06));
        assertThat(groups.values().stream().mapToInt(Integer::intValue).max().orElse(0))
                .isGreaterThan(200);
        Set<String> digests = new HashSet<>();
        all.forEach(seen -> digests.addAll(seen.digests()));
        double files = all.stream().mapToInt(Seen::files).sum();
        assertThat(digests.size() / files).as("unique by digest").isBetween(0.3, 0.55);
    }

    @Test
    void everyTrapAndEveryFormOfNameOccurs() {
        assertThat(all.stream().map(seen -> seen.truth().trap()).filter(java.util.Objects::nonNull))
                .contains(Trap.values());
        assertThat(
                        all.stream()
                                .flatMap(seen -> seen.truth().accounts().stream())
                                .map(Truth.TrueAccount::group))
                .contains(NameGroup.values());
        Arrays.stream(Trap.values())
                .forEach(trap ->
                        assertThat(share(seen -> seen.truth().trap() == trap))
                                .as(trap.name())
                                .isBetween(0.002, 0.03));
    }

    private static double share(String part) {
        return share(seen -> seen.xml().contains(part));
    }

    private static double share(Predicate<Seen> condition) {
        return all.stream().filter(condition).count() / (double) all.size();
    }
}
