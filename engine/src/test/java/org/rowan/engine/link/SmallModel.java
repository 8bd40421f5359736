package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rowan.engine.link.compare.Families;
import org.rowan.engine.link.compare.Measure;
import org.rowan.engine.link.compare.Measures;
import org.rowan.engine.link.model.Alarms;
import org.rowan.engine.link.model.Comparison;
import org.rowan.engine.link.model.EvidenceClass;
import org.rowan.engine.link.model.Frequency;
import org.rowan.engine.link.model.Interaction;
import org.rowan.engine.link.model.KeyRule;
import org.rowan.engine.link.model.Level;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.engine.link.model.RelationRule;
import org.rowan.engine.link.model.Thresholds;
import org.rowan.engine.link.model.Veto;

/**
 * A model small enough to reckon with in one's head: prior −6, join at 6, keep at 2, averages 0 and
 * −2.
 */
final class SmallModel {
    private SmallModel() {}

    static LinkModel model() {
        return model("1", 14);
    }

    /** The same under another version, with other bits for a shared e-mail. */
    static LinkModel model(String version, double emailBits) {
        return new LinkModel(
                "small",
                version,
                -6,
                List.of(
                        key("account", Integer.MAX_VALUE),
                        key("email", 3),
                        key("handle", 5),
                        key("ip", 5)),
                List.of(
                        shared("account", 40, EvidenceClass.IDENTIFYING, Integer.MAX_VALUE),
                        shared("email", emailBits, EvidenceClass.IDENTIFYING, 3),
                        shared("handle", 8, EvidenceClass.CORROBORATING, 5),
                        shared("ip", 30, EvidenceClass.CIRCUMSTANTIAL, 5),
                        dob()),
                List.of(new Interaction("handle-and-dob", List.of(same("handle"), same("dob")), 1)),
                List.of(
                        new Veto.RoleClash(
                                "role-clash",
                                Set.of(Role.CHILD),
                                Set.of(Role.REPORTED),
                                "account",
                                List.of("shared"))),
                List.of(new RelationRule("same-connection", "ip", List.of("shared"))),
                new Thresholds(6, 2, 0, -2, 1, 20, 16),
                new Alarms(6, Map.of("dob", 4)),
                List.of(),
                new LinkModel.TableColumns(List.of(), List.of(), Map.of(), Map.of()));
    }

    private static Interaction.Condition same(String comparison) {
        return new Interaction.Condition(
                comparison, List.of(comparison.equals("dob") ? "same" : "shared"));
    }

    private static KeyRule key(String field, int cap) {
        boolean owned = field.equals("email") || field.equals("handle");
        return new KeyRule(field, List.of(new KeyRule.Part(List.of(field), "value")), cap, owned);
    }

    private static Comparison shared(String field, double bits, EvidenceClass evidence, int cap) {
        return comparison(
                field,
                "shared",
                List.of("verified-both", "verified-one", "recovery", "shared"),
                bits,
                0,
                evidence,
                cap);
    }

    private static Comparison dob() {
        return comparison(
                "dob",
                "date",
                List.of("same"),
                8,
                -8,
                EvidenceClass.CORROBORATING,
                Integer.MAX_VALUE);
    }

    private static Comparison comparison(
            String field,
            String measure,
            List<String> agreeing,
            double bits,
            double otherwise,
            EvidenceClass evidence,
            int cap) {
        Measure known = Measures.named(measure, new Families(List.of()));
        List<String> rest = new ArrayList<>(known == null ? List.of() : known.grades());
        rest.removeAll(agreeing);
        return new Comparison(
                field,
                measure,
                List.of(field),
                field,
                List.of(
                        new Level(agreeing, bits, new Frequency.None(), evidence),
                        new Level(rest, otherwise, new Frequency.None(), evidence)),
                0,
                0,
                cap);
    }
}
