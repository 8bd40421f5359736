package org.rowan.link.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.compare.Families;
import org.rowan.engine.link.compare.KeyForms;
import org.rowan.engine.link.model.Alarms;
import org.rowan.engine.link.model.Comparison;
import org.rowan.engine.link.model.KeyRule;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.engine.link.model.LinkModel.TableColumns;
import org.rowan.engine.link.model.RelationRule;
import org.rowan.engine.link.model.Thresholds;

/** Reads a whole model file and refuses what does not make sense. */
final class ModelReader {
    private final Place root;

    ModelReader(Place root) {
        this.root = root;
    }

    LinkModel read() {
        Map<String, Place> top =
                root.only(
                        "model",
                        "version",
                        "about",
                        "prior",
                        "table",
                        "keys",
                        "comparisons",
                        "interactions",
                        "vetoes",
                        "relations",
                        "thresholds",
                        "alarms",
                        "families");
        List<List<String>> families =
                Place.list(top.get("families")).stream().map(Place::texts).toList();
        List<KeyRule> keys = keys(root.need(top, "keys"), new KeyForms(new Families(families)));
        ComparisonReader comparisons = new ComparisonReader(keys, new Families(families));
        List<Comparison> compared = new ArrayList<>();
        for (Place place : root.need(top, "comparisons").list()) {
            compared.add(comparisons.read(place));
        }
        ConditionReader conditions = new ConditionReader(compared, comparisons);
        return new LinkModel(
                root.need(top, "model").text(),
                root.need(top, "version").text(),
                root.need(top, "prior").number(),
                keys,
                compared,
                Place.list(top.get("interactions")).stream().map(conditions::interaction).toList(),
                Place.list(top.get("vetoes")).stream().map(conditions::veto).toList(),
                relations(Place.list(top.get("relations")), conditions),
                thresholds(root.need(top, "thresholds")),
                alarms(top.get("alarms")),
                families,
                table(top.get("table")));
    }

    private static List<KeyRule> keys(Place place, KeyForms forms) {
        List<KeyRule> keys = new ArrayList<>();
        for (Place item : place.list()) {
            Map<String, Place> entries = item.only("name", "parts", "cap", "owned");
            List<KeyRule.Part> parts = new ArrayList<>();
            for (Place part : item.need(entries, "parts").list()) {
                String[] fieldAndForm = part.text().split("/", 2);
                String form = fieldAndForm.length == 1 ? "value" : fieldAndForm[1];
                if (!forms.has(form)) {
                    throw part.wrong("there is no form “" + form + "”", "one of " + forms.names());
                }
                parts.add(new KeyRule.Part(List.of(fieldAndForm[0].split("\\+")), form));
            }
            String name = item.need(entries, "name").text();
            if (keys.stream().anyMatch(key -> key.name().equals(name))) {
                throw item.wrong("there are two keys named " + name, "another name");
            }
            keys.add(
                    new KeyRule(
                            name,
                            parts,
                            cap(item.need(entries, "cap")),
                            Place.flag(entries.get("owned"), false)));
        }
        return keys;
    }

    private static int cap(Place place) {
        return place.text().equals("none") ? Integer.MAX_VALUE : place.whole();
    }

    private static List<RelationRule> relations(List<Place> places, ConditionReader conditions) {
        List<RelationRule> rules = new ArrayList<>();
        for (Place place : places) {
            Map<String, Place> entries = place.only("label", "comparison", "grades");
            String comparison = place.need(entries, "comparison").text();
            List<String> grades = place.need(entries, "grades").texts();
            conditions.check(place, comparison, grades);
            rules.add(new RelationRule(place.need(entries, "label").text(), comparison, grades));
        }
        return rules;
    }

    private static Thresholds thresholds(Place place) {
        Map<String, Place> entries =
                place.only(
                        "join", "keep", "joinAverage", "keepAverage", "observed", "clip", "sample");
        Thresholds read =
                new Thresholds(
                        place.need(entries, "join").number(),
                        place.need(entries, "keep").number(),
                        place.need(entries, "joinAverage").number(),
                        place.need(entries, "keepAverage").number(),
                        Place.whole(entries.get("observed"), 1),
                        Place.number(entries.get("clip"), 1000),
                        Place.whole(entries.get("sample"), 48));
        if (read.keep() > read.join() || read.keepAverage() > read.joinAverage()) {
            throw place.wrong(
                    "a group is kept at most at the threshold at which it joins",
                    "keep: a value below join");
        }
        if (read.sample() < 2 || read.clip() <= 0) {
            throw place.wrong("sample is 2 or more and clip is above 0", "sample: 48 and clip: 20");
        }
        return read;
    }

    private static Alarms alarms(@Nullable Place place) {
        if (place == null) {
            return new Alarms(Integer.MAX_VALUE, Map.of());
        }
        Map<String, Place> entries = place.only("carriers", "exclusive");
        Map<String, Integer> exclusive = new LinkedHashMap<>();
        Place fields = entries.get("exclusive");
        if (fields != null) {
            fields.entries().forEach((field, most) -> exclusive.put(field, most.whole()));
        }
        return new Alarms(Place.whole(entries.get("carriers"), Integer.MAX_VALUE), exclusive);
    }

    private static TableColumns table(@Nullable Place place) {
        if (place == null) {
            return new TableColumns(List.of(), List.of(), Map.of(), Map.of());
        }
        Map<String, Place> entries = place.only("id", "person", "fields");
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, String> normalisers = new LinkedHashMap<>();
        for (Map.Entry<String, Place> field : place.need(entries, "fields").entries().entrySet()) {
            Map<String, Place> of = field.getValue().only("columns", "normaliser");
            columns.put(field.getKey(), field.getValue().need(of, "columns").texts());
            Place normaliser = field.getValue().need(of, "normaliser");
            if (!Normalisers.TABLE.containsKey(normaliser.text())) {
                throw normaliser.wrong(
                        "there is no normaliser “" + normaliser.text() + "”",
                        "one of " + Normalisers.TABLE.keySet().stream().sorted().toList());
            }
            normalisers.put(field.getKey(), normaliser.text());
        }
        return new TableColumns(
                place.need(entries, "id").texts(),
                place.need(entries, "person").texts(),
                columns,
                normalisers);
    }
}
