package org.rowan.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rowan.testkit.generate.world.MailProvider;
import org.rowan.testkit.generate.world.Trap;

/**
 * Each trap of linking really sets its trap: the shared value is there, and the truth says whose it
 * is.
 */
class TrapsTest {
    private static final long SEED = 12L;
    private static final Map<Trap, List<GeneratedReferral>> TRAPS = new EnumMap<>(Trap.class);

    @BeforeAll
    static void collect() {
        ReferralGenerator.of(Parameters.standard(), SEED).withoutFiles().stream(5_000)
                .forEach(referral -> {
                    Trap trap = referral.truth().trap();
                    if (trap != null && referral.truth().duplicateOf() == null) {
                        TRAPS.computeIfAbsent(trap, any -> new java.util.ArrayList<>())
                                .add(referral);
                    }
                });
    }

    @Test
    void severalPersonsShareAGatewayOrASchoolAddress() {
        assertThat(mostPersonsOnOneValue(Trap.SHARED_GATEWAY, "<ipAddress>([^<]*)<"))
                .isGreaterThanOrEqualTo(5);
        assertThat(mostPersonsOnOneValue(Trap.SCHOOL_NETWORK, "<ipAddress>([^<]*)<"))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void aHouseholdSharesADeviceAndTwoPersonsOneNumber() {
        assertThat(mostPersonsOnOneValue(Trap.FAMILY_DEVICE, "<idValue>([^<]*)<"))
                .isGreaterThanOrEqualTo(2);
        assertThat(mostPersonsOnOneValue(Trap.PARENT_ACCOUNT, "<phone[^>]*>([^<]*)<"))
                .isGreaterThanOrEqualTo(2);
        assertThat(mostPersonsOnOneValue(Trap.REASSIGNED_PHONE, "<phone[^>]*>([^<]*)<"))
                .isEqualTo(2);
    }

    @Test
    void oneHandleBelongsToSeveralPersonsAndLookAlikesToOthers() {
        assertThat(mostPersonsOnOneValue(Trap.SHARED_HANDLE, "<screenName>([^<]*)<")).isEqualTo(3);
        assertThat(TRAPS.getOrDefault(Trap.LOOK_ALIKE_HANDLE, List.of()))
                .anyMatch(
                        referral -> xml(referral).matches("(?s).*<screenName>[^<]*[а-яі][^<]*<.*"));
    }

    @Test
    void aYoungPersonAppearsAsVictimAndAsReported() {
        Map<String, Set<Truth.Role>> roles = new HashMap<>();
        TRAPS.getOrDefault(Trap.VICTIM_AND_OFFENDER, List.of()).stream()
                .flatMap(referral -> referral.truth().accounts().stream())
                .forEach(account ->
                        roles.computeIfAbsent(account.account(), any -> new HashSet<>())
                                .add(account.role()));
        assertThat(roles.values()).contains(Set.of(Truth.Role.VICTIM, Truth.Role.REPORTED));
    }

    @Test
    void spellingsOfOneMailboxBelongToOnePerson() {
        Map<String, Set<String>> spellings = new HashMap<>();
        Map<String, Set<String>> owners = new HashMap<>();
        for (GeneratedReferral referral : TRAPS.getOrDefault(Trap.MAILBOX_VARIANTS, List.of())) {
            for (String address : values(referral, "<email[^>]*>(variant[^<]*|Variant[^<]*)<")) {
                String mailbox =
                        address.toLowerCase(Locale.ROOT)
                                .replaceAll("\\+.*", "")
                                .replaceAll("@.*", "")
                                .replace(".", "");
                spellings.computeIfAbsent(mailbox, any -> new HashSet<>()).add(address);
                owners.computeIfAbsent(mailbox, any -> new HashSet<>())
                        .add(referral.truth().person());
                assertThat(address)
                        .matches(
                                ".*@("
                                        + MailProvider.GMAIL_LIKE.domain()
                                        + "|"
                                        + MailProvider.GMAIL_LIKE.aliases().get(0)
                                        + ")");
            }
        }
        assertThat(spellings.values()).anyMatch(found -> found.size() > 1);
        assertThat(owners.values()).allMatch(persons -> persons.size() == 1);
    }

    private static int mostPersonsOnOneValue(Trap trap, String pattern) {
        Map<String, Set<String>> persons = new HashMap<>();
        for (GeneratedReferral referral : TRAPS.getOrDefault(trap, List.of())) {
            values(referral, pattern)
                    .forEach(value ->
                            persons.computeIfAbsent(
                                            value.replaceAll("^(\\+44|\\+1|0)|[ ()-]", ""),
                                            any -> new HashSet<>())
                                    .add(referral.truth().person()));
        }
        return persons.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    private static List<String> values(GeneratedReferral referral, String pattern) {
        return Pattern.compile(pattern)
                .matcher(xml(referral))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static String xml(GeneratedReferral referral) {
        return new String(referral.reportXml(), StandardCharsets.UTF_8);
    }
}
