package org.rowan.link.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.compare.Families;
import org.rowan.engine.link.compare.Measure;
import org.rowan.engine.link.compare.Measures;
import org.rowan.engine.link.model.Comparison;
import org.rowan.engine.link.model.EvidenceClass;
import org.rowan.engine.link.model.Frequency;
import org.rowan.engine.link.model.KeyRule;
import org.rowan.engine.link.model.Level;

/** Reads one comparison after another and remembers which grades each has. */
final class ComparisonReader {
    private final List<KeyRule> keys;
    private final Families families;
    private final Map<String, List<String>> grades = new HashMap<>();

    ComparisonReader(List<KeyRule> keys, Families families) {
        this.keys = keys;
        this.families = families;
    }

    /** The grades of a comparison read before, empty when there is none. */
    List<String> grades(String comparison) {
        return grades.getOrDefault(comparison, List.of());
    }

    Comparison read(Place place) {
        Map<String, Place> entries =
                place.only("name", "measure", "fields", "kind", "evidence", "missing", "levels");
        String name = place.need(entries, "name").text();
        Place measurePlace = place.need(entries, "measure");
        Measure measure = Measures.named(measurePlace.text(), families);
        if (measure == null) {
            throw measurePlace.wrong(
                    "there is no measure “" + measurePlace.text() + "”",
                    "one of " + Measures.names());
        }
        if (grades.put(name, measure.grades()) != null) {
            throw place.wrong("there are two comparisons named " + name, "another name");
        }
        EvidenceClass evidence = evidence(place.need(entries, "evidence"));
        Place levels = place.need(entries, "levels");
        List<Level> read = new ArrayList<>();
        for (Place level : levels.list()) {
            read.add(level(level, evidence, measure.grades()));
        }
        complete(levels, read, measure.grades());
        double[] missing = missing(entries.get("missing"));
        List<String> fields = place.need(entries, "fields").texts();
        Place kind = entries.get("kind");
        return new Comparison(
                name,
                measurePlace.text(),
                fields,
                kind == null ? fields.getFirst() : kind.text(),
                read,
                missing[0],
                missing[1],
                keys.stream()
                        .filter(key -> key.name().equals(name))
                        .mapToInt(KeyRule::cap)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE));
    }

    private static double[] missing(@Nullable Place place) {
        if (place == null) {
            return new double[] {0, 0};
        }
        if (place.isText() && place.text().equals("neutral")) {
            return new double[] {0, 0};
        }
        Map<String, Place> entries = place.only("one", "both");
        return new double[] {
            Place.number(entries.get("one"), 0), Place.number(entries.get("both"), 0)
        };
    }

    private static Level level(Place place, EvidenceClass otherwise, List<String> known) {
        Map<String, Place> entries = place.only("grades", "bits", "frequency", "evidence");
        Place grades = place.need(entries, "grades");
        for (Place grade : grades.list()) {
            if (!known.contains(grade.text())) {
                throw grade.wrong(
                        "this measure has no grade “" + grade.text() + "”", "one of " + known);
            }
        }
        Place evidence = entries.get("evidence");
        return new Level(
                grades.texts(),
                place.need(entries, "bits").number(),
                frequency(entries.get("frequency")),
                evidence == null ? otherwise : evidence(evidence));
    }

    private static Frequency frequency(@Nullable Place place) {
        if (place == null) {
            return new Frequency.None();
        }
        Map<String, Place> entries = place.only("weight", "reference", "smoothing", "perDoubling");
        if (entries.containsKey("perDoubling")) {
            return new Frequency.Falling(place.need(entries, "perDoubling").number());
        }
        double reference = place.need(entries, "reference").number();
        if (reference <= 0 || reference >= 1) {
            throw place.wrong("a reference is a share between 0 and 1", "reference: 0.002");
        }
        return new Frequency.Relative(
                place.need(entries, "weight").number(),
                reference,
                Place.number(entries.get("smoothing"), 0));
    }

    private static EvidenceClass evidence(Place place) {
        try {
            return EvidenceClass.valueOf(place.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw place.wrong(
                    "“" + place.text() + "” is no class of evidence",
                    "identifying, corroborating or circumstantial");
        }
    }

    private static void complete(Place place, List<Level> levels, List<String> known) {
        Set<String> covered = new HashSet<>();
        for (Level level : levels) {
            for (String grade : level.grades()) {
                if (!covered.add(grade)) {
                    throw place.wrong("the grade “" + grade + "” is in two levels", "keep one");
                }
            }
        }
        for (String grade : known) {
            if (!covered.contains(grade)) {
                throw place.wrong(
                        "no level covers the grade “" + grade + "”", "add it to a level's grades");
            }
        }
    }
}
