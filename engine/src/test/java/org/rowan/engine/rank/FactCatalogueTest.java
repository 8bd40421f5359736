package org.rowan.engine.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The scorer's input is a type, so what it may know can be read off it: every fact is catalogued,
 * and no protected attribute or proxy has a field.
 */
class FactCatalogueTest {
    /**
     * Protected attributes, and what stands in for them; a field whose name holds one is refused.
     */
    private static final List<String> FORBIDDEN =
            List.of(
                    "race",
                    "ethnic",
                    "religio",
                    "belief",
                    "nationalit",
                    "citizen",
                    "name",
                    "surname",
                    "origin",
                    "country",
                    "postcode",
                    "zip",
                    "address",
                    "city",
                    "town",
                    "region",
                    "district",
                    "language",
                    "locale",
                    "accent",
                    "sex",
                    "gender",
                    "orientation",
                    "disab",
                    "health",
                    "marital",
                    "marriage",
                    "pregnan",
                    "politic",
                    "union",
                    "platform",
                    "provider",
                    "device",
                    "operator",
                    "latitude",
                    "longitude",
                    "income",
                    "benefit",
                    "occupation",
                    "school",
                    "photo",
                    "face",
                    "skin");

    /**
     * Holds a forbidden word and is none: what a named person found in the chat, which is conduct.
     */
    private static final List<String> ALLOWED = List.of("sexualCommunication");

    @Test
    void theCatalogueListsExactlyTheComponentsOfTheRecordsInTheirOrder() {
        for (FactCatalogue.Kind<?> kind : FactCatalogue.KINDS) {
            assertThat(kind.facts().keySet())
                    .as(kind.name())
                    .containsExactlyElementsOf(
                            Arrays.stream(kind.type().getRecordComponents())
                                    .map(RecordComponent::getName)
                                    .toList());
        }
    }

    @Test
    void everyRecordThatACaseReachesIsInTheCatalogueAndHoldsOnlyPlainFacts() {
        Set<Class<?>> catalogued = new LinkedHashSet<>();
        FactCatalogue.KINDS.forEach(kind -> catalogued.add(kind.type()));

        assertThat(reached(CaseFacts.class)).containsExactlyInAnyOrderElementsOf(catalogued);
    }

    @Test
    void noProtectedAttributeOrProxyCanReachASignal() {
        for (Class<?> type : reached(CaseFacts.class)) {
            for (RecordComponent component : type.getRecordComponents()) {
                String name = component.getName();
                if (!ALLOWED.contains(name)) {
                    assertThat(FORBIDDEN)
                            .as(type.getSimpleName() + "." + name)
                            .noneMatch(name.toLowerCase(Locale.ROOT)::contains);
                }
            }
        }
    }

    @Test
    void aConditionSeesNothingButTheFacts() {
        assertThat(Condition.class.getDeclaredMethods())
                .singleElement()
                .satisfies(holds ->
                        assertThat(holds.getParameterTypes()).containsExactly(CaseFacts.class));
    }

    private static Set<Class<?>> reached(Class<?> from) {
        Set<Class<?>> reached = new LinkedHashSet<>();
        Deque<Class<?>> left = new ArrayDeque<>(List.of(from));
        while (!left.isEmpty()) {
            Class<?> type = left.pop();
            if (reached.add(type)) {
                for (RecordComponent component : type.getRecordComponents()) {
                    Class<?> inner = element(component.getGenericType());
                    if (inner.isRecord()) {
                        left.push(inner);
                    } else {
                        assertThat(inner)
                                .as(type.getSimpleName() + "." + component.getName())
                                .isIn(boolean.class, long.class, double.class, String.class);
                    }
                }
            }
        }
        return reached;
    }

    private static Class<?> element(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType list -> element(list.getActualTypeArguments()[0]);
            default -> throw new IllegalArgumentException("no such fact: " + type);
        };
    }
}
