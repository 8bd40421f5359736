package org.rowan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rowan.engine.rank.FactCatalogue;

/** What a policy may know, and what may never reach a score. */
class PolicyFactsTest {
    /** What no fact of a policy may be called, whole or as a word of a name. */
    private static final Set<String> PROTECTED =
            Set.of(
                    "race",
                    "ethnicity",
                    "ethnic",
                    "religion",
                    "belief",
                    "nationality",
                    "language",
                    "country",
                    "region",
                    "postcode",
                    "address",
                    "city",
                    "place",
                    "location",
                    "disability",
                    "health",
                    "gender",
                    "sex",
                    "orientation",
                    "marital",
                    "pregnancy",
                    "name",
                    "surname",
                    "platform",
                    "service",
                    "provider",
                    "sender",
                    "occupation",
                    "income",
                    "deprivation",
                    "immigration",
                    "citizenship",
                    "skin",
                    "ip",
                    "force");

    /** Names that hold a protected word and mean something else, with what they say. */
    private static final Map<String, String> HARMLESS_NAMES =
            Map.of(
                    "Referral.hasUploadIp", "whether the sender gave any address, not which",
                    "Referral.hasAnyIp", "whether the sender gave any address, not which",
                    "Referral.senderUrgentPrecision", "how often this sender's urgency was right",
                    "Person.services", "how many services, not which");

    @Test
    void aPolicyKnowsExactlyTheFactsOfItsRecords() {
        Map<String, Set<String>> catalogue = new TreeMap<>();
        Map<String, Set<String>> records = new TreeMap<>();
        for (FactCatalogue.Kind<?> kind : FactCatalogue.KINDS) {
            catalogue.put(kind.name(), new TreeSet<>(kind.facts().keySet()));
            Set<String> components = new TreeSet<>();
            Arrays.stream(kind.type().getRecordComponents())
                    .map(RecordComponent::getName)
                    .forEach(components::add);
            records.put(kind.name(), components);
        }
        assertThat(catalogue).isEqualTo(records);
    }

    @Test
    void noProtectedAttributeAndNoStandInForOneReachesAPolicy() {
        Set<String> suspicious = new TreeSet<>();
        for (FactCatalogue.Kind<?> kind : FactCatalogue.KINDS) {
            for (String fact : kind.facts().keySet()) {
                if (words(fact).anyMatch(PROTECTED::contains)) {
                    suspicious.add(kind.name() + "." + fact);
                }
            }
        }
        assertThat(suspicious).isEqualTo(new TreeSet<>(HARMLESS_NAMES.keySet()));
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .flatMap(word ->
                        Stream.of(word, word.endsWith("s") ? word.replaceFirst("s$", "") : word));
    }
}
