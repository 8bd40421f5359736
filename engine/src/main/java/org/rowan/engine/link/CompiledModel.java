package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.compare.Facet;
import org.rowan.engine.link.compare.Families;
import org.rowan.engine.link.compare.Measure;
import org.rowan.engine.link.compare.Measures;
import org.rowan.engine.link.model.Comparison;
import org.rowan.engine.link.model.Interaction;
import org.rowan.engine.link.model.Level;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.engine.link.model.RelationRule;
import org.rowan.engine.link.model.Veto;

/** A model turned into arrays, so that scoring a pair looks nothing up by name. */
final class CompiledModel {
    /** The grade of a comparison of which one side is missing. */
    static final int MISSING_ONE = -1;

    /** The grade of a comparison of which both sides are missing. */
    static final int MISSING_BOTH = -2;

    final LinkModel model;
    final Comparison[] comparisons;
    final Measure[] measures;
    final @Nullable Level[][] levels;
    final int[] kind;
    final Interaction[] interactions;
    final Conditions[] interactionConditions;
    final Veto[] vetoes;
    final Conditions[] vetoWhen;
    final Conditions[] vetoUnless;
    final Conditions[] ties;

    CompiledModel(LinkModel model) {
        this.model = model;
        Families families = new Families(model.families());
        comparisons = model.comparisons().toArray(Comparison[]::new);
        measures = new Measure[comparisons.length];
        levels = new Level[comparisons.length][];
        kind = kinds(comparisons);
        for (int i = 0; i < comparisons.length; i++) {
            Measure measure = Measures.named(comparisons[i].measure(), families);
            if (measure == null) {
                throw new IllegalArgumentException(
                        "no measure is named " + comparisons[i].measure());
            }
            measures[i] = measure;
            levels[i] = new Level[measure.grades().size()];
            for (Level level : comparisons[i].levels()) {
                for (String grade : level.grades()) {
                    levels[i][measure.grades().indexOf(grade)] = level;
                }
            }
        }
        interactions = model.interactions().toArray(Interaction[]::new);
        interactionConditions = new Conditions[interactions.length];
        for (int i = 0; i < interactions.length; i++) {
            interactionConditions[i] = conditions(interactions[i].conditions());
        }
        vetoes = model.vetoes().toArray(Veto[]::new);
        vetoWhen = new Conditions[vetoes.length];
        vetoUnless = new Conditions[vetoes.length];
        for (int i = 0; i < vetoes.length; i++) {
            vetoWhen[i] = conditions(when(vetoes[i]));
            vetoUnless[i] = conditions(unless(vetoes[i]));
        }
        ties = new Conditions[model.relations().size()];
        for (int i = 0; i < ties.length; i++) {
            RelationRule rule = model.relations().get(i);
            ties[i] =
                    conditions(
                            List.of(new Interaction.Condition(rule.comparison(), rule.grades())));
        }
    }

    /** What each comparison reads of an observation, null where there is nothing. */
    @Nullable Facet[] facets(Observation observation) {
        @Nullable Facet[] facets = new Facet[comparisons.length];
        for (int i = 0; i < facets.length; i++) {
            facets[i] = measures[i].facet(observation, comparisons[i].fields());
        }
        return facets;
    }

    /** Numbers the kinds of evidence. */
    private static int[] kinds(Comparison[] comparisons) {
        List<String> names = new ArrayList<>();
        int[] kinds = new int[comparisons.length];
        for (int i = 0; i < kinds.length; i++) {
            if (!names.contains(comparisons[i].kind())) {
                names.add(comparisons[i].kind());
            }
            kinds[i] = names.indexOf(comparisons[i].kind());
        }
        return kinds;
    }

    private static List<Interaction.Condition> when(Veto veto) {
        return veto instanceof Veto.Grades grades ? grades.when() : List.of();
    }

    private static List<Interaction.Condition> unless(Veto veto) {
        return switch (veto) {
            case Veto.Grades grades -> grades.unless();
            case Veto.RoleClash clash ->
                    List.of(new Interaction.Condition(clash.unless(), clash.grades()));
        };
    }

    private Conditions conditions(List<Interaction.Condition> conditions) {
        int[] which = new int[conditions.size()];
        long[] masks = new long[conditions.size()];
        for (int i = 0; i < which.length; i++) {
            Interaction.Condition condition = conditions.get(i);
            which[i] = model.comparison(condition.comparison());
            if (which[i] < 0) {
                throw new IllegalArgumentException(
                        "no comparison is named " + condition.comparison());
            }
            for (String grade : condition.grades()) {
                masks[i] |= mask(measures[which[i]].grades(), grade);
            }
        }
        return new Conditions(which, masks);
    }

    private static long mask(List<String> grades, String grade) {
        return switch (grade) {
            case "missing" -> bit(MISSING_ONE) | bit(MISSING_BOTH);
            case "missing-one" -> bit(MISSING_ONE);
            case "missing-both" -> bit(MISSING_BOTH);
            default -> {
                int index = grades.indexOf(grade);
                if (index < 0) {
                    throw new IllegalArgumentException(
                            "no grade is named " + grade + "; there are " + grades);
                }
                yield bit(index);
            }
        };
    }

    private static long bit(int grade) {
        return 1L << (grade + 2);
    }

    /** Conditions on grades, as masks. */
    record Conditions(int[] comparisons, long[] masks) {
        boolean all(int[] grades) {
            for (int i = 0; i < comparisons.length; i++) {
                if ((masks[i] & bit(grades[comparisons[i]])) == 0) {
                    return false;
                }
            }
            return true;
        }

        boolean any(int[] grades) {
            for (int i = 0; i < comparisons.length; i++) {
                if ((masks[i] & bit(grades[comparisons[i]])) != 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
