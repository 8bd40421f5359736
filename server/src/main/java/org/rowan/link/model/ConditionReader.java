package org.rowan.link.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rowan.engine.link.Role;
import org.rowan.engine.link.model.Comparison;
import org.rowan.engine.link.model.Interaction;
import org.rowan.engine.link.model.Veto;

/** Reads what speaks about grades of comparisons: interactions, vetoes, relations. */
final class ConditionReader {
    private final List<Comparison> comparisons;
    private final ComparisonReader known;

    ConditionReader(List<Comparison> comparisons, ComparisonReader known) {
        this.comparisons = comparisons;
        this.known = known;
    }

    Interaction interaction(Place place) {
        Map<String, Place> entries = place.only("name", "when", "bits");
        return new Interaction(
                place.need(entries, "name").text(),
                conditions(place.need(entries, "when")),
                place.need(entries, "bits").number());
    }

    Veto veto(Place place) {
        Map<String, Place> entries = place.only("name", "roles", "when", "unless");
        String name = place.need(entries, "name").text();
        Place unless = entries.get("unless");
        if (!entries.containsKey("roles")) {
            return new Veto.Grades(
                    name,
                    conditions(place.need(entries, "when")),
                    unless == null ? List.of() : conditions(unless));
        }
        List<Place> sides = place.need(entries, "roles").list();
        List<Interaction.Condition> lifts = conditions(place.need(entries, "unless"));
        if (sides.size() != 2 || lifts.size() != 1) {
            throw place.wrong(
                    "a clash of roles has two lists of roles and one condition that lifts it",
                    "compare with referrals.yaml");
        }
        return new Veto.RoleClash(
                name,
                roles(sides.get(0)),
                roles(sides.get(1)),
                lifts.getFirst().comparison(),
                lifts.getFirst().grades());
    }

    private static Set<Role> roles(Place place) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Place role : place.list()) {
            try {
                roles.add(Role.valueOf(role.text().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw role.wrong(
                        "“" + role.text() + "” is no role", "one of " + List.of(Role.values()));
            }
        }
        return roles;
    }

    private List<Interaction.Condition> conditions(Place place) {
        List<Interaction.Condition> conditions = new ArrayList<>();
        place.entries()
                .forEach((comparison, grades) -> {
                    check(grades, comparison, grades.texts());
                    conditions.add(new Interaction.Condition(comparison, grades.texts()));
                });
        return conditions;
    }

    void check(Place place, String comparison, List<String> grades) {
        if (comparisons.stream().noneMatch(one -> one.name().equals(comparison))) {
            throw place.wrong(
                    "no comparison is named “" + comparison + "”",
                    "one of " + comparisons.stream().map(Comparison::name).toList());
        }
        for (String grade : grades) {
            if (!grade.startsWith("missing") && !known.grades(comparison).contains(grade)) {
                throw place.wrong(
                        "“" + comparison + "” has no grade “" + grade + "”",
                        "one of " + known.grades(comparison));
            }
        }
    }
}
