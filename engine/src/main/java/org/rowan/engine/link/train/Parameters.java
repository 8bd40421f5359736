package org.rowan.engine.link.train;

import java.util.ArrayList;
import java.util.List;
import org.rowan.engine.link.compare.Families;
import org.rowan.engine.link.compare.Measure;
import org.rowan.engine.link.compare.Measures;
import org.rowan.engine.link.model.Comparison;
import org.rowan.engine.link.model.Frequency;
import org.rowan.engine.link.model.Interaction;
import org.rowan.engine.link.model.Level;
import org.rowan.engine.link.model.LinkModel;

/**
 * The numbers of a model laid out in one vector: prior, missing values, levels, popularity,
 * interactions.
 */
final class Parameters {
    private static final double LN2 = Math.log(2);

    private final LinkModel model;
    private final int[] missingOne;
    private final int[] missingBoth;
    private final Levels levels;
    private final int[][] bits;
    private final int[][] weight;
    private final int[] interaction;
    private final List<int[][]> conditions = new ArrayList<>();
    private final int size;

    Parameters(LinkModel model) {
        this.model = model;
        int n = model.comparisons().size();
        missingOne = new int[n];
        missingBoth = new int[n];
        levels = new Levels(model);
        bits = new int[n][];
        weight = new int[n][];
        int next = 1;
        for (int i = 0; i < n; i++) {
            Comparison comparison = model.comparisons().get(i);
            missingOne[i] = next++;
            missingBoth[i] = next++;
            bits[i] = new int[comparison.levels().size()];
            weight[i] = new int[comparison.levels().size()];
            for (int l = 0; l < bits[i].length; l++) {
                Level level = comparison.levels().get(l);
                bits[i][l] = next++;
                weight[i][l] = level.frequency() instanceof Frequency.Relative ? next++ : -1;
            }
        }
        interaction = new int[model.interactions().size()];
        for (int i = 0; i < interaction.length; i++) {
            interaction[i] = next++;
            conditions.add(compile(model.interactions().get(i)));
        }
        size = next;
    }

    private static List<String> grades(LinkModel model, Comparison comparison) {
        Measure measure = Measures.named(comparison.measure(), new Families(model.families()));
        if (measure == null) {
            throw new IllegalArgumentException("no measure is named " + comparison.measure());
        }
        return measure.grades();
    }

    private int[][] compile(Interaction wanted) {
        int[][] compiled = new int[wanted.conditions().size()][];
        for (int c = 0; c < compiled.length; c++) {
            Interaction.Condition condition = wanted.conditions().get(c);
            int comparison = model.comparison(condition.comparison());
            List<String> grades = grades(model, model.comparisons().get(comparison));
            int mask = 0;
            for (String grade : condition.grades()) {
                mask |=
                        switch (grade) {
                            case "missing" -> 3;
                            case "missing-one" -> 2;
                            case "missing-both" -> 1;
                            default -> 1 << (grades.indexOf(grade) + 2);
                        };
            }
            compiled[c] = new int[] {comparison, mask};
        }
        return compiled;
    }

    int size() {
        return size;
    }

    /**
     * The non-zero features of a pair.
     *
     * @param at filled with positions
     * @param value filled with values
     * @return how many there are
     */
    int features(PairTable pairs, int pair, int[] grades, int[] at, double[] value) {
        pairs.grades(pair, grades);
        int n = 0;
        at[n] = 0;
        value[n++] = 1;
        for (int i = 0; i < grades.length; i++) {
            if (grades[i] < 0) {
                at[n] = grades[i] == -1 ? missingOne[i] : missingBoth[i];
                value[n++] = 1;
                continue;
            }
            int level = levels.of(i, grades[i]);
            at[n] = bits[i][level];
            value[n++] = 1;
            if (weight[i][level] >= 0 && pairs.share(pair, i) > 0) {
                at[n] = weight[i][level];
                value[n++] =
                        shift(model.comparisons().get(i).levels().get(level), pairs.share(pair, i));
            }
        }
        for (int i = 0; i < interaction.length; i++) {
            if (holds(conditions.get(i), grades)) {
                at[n] = interaction[i];
                value[n++] = 1;
            }
        }
        return n;
    }

    private static boolean holds(int[][] conditions, int[] grades) {
        for (int[] condition : conditions) {
            if ((condition[1] & 1 << (grades[condition[0]] + 2)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** ln(reference / share): what a weight of 1 adds to the natural log-odds. */
    private static double shift(Level level, double share) {
        return level.frequency() instanceof Frequency.Relative relative
                ? Math.log(relative.reference() / share)
                : 0;
    }

    /** The model with fitted numbers, given in natural logarithms. */
    LinkModel fitted(double[] fit) {
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < bits.length; i++) {
            Comparison old = model.comparisons().get(i);
            List<Level> weighed = new ArrayList<>();
            for (int l = 0; l < bits[i].length; l++) {
                Level level = old.levels().get(l);
                Frequency frequency = level.frequency();
                if (weight[i][l] >= 0 && frequency instanceof Frequency.Relative relative) {
                    frequency =
                            new Frequency.Relative(
                                    fit[weight[i][l]], relative.reference(), relative.smoothing());
                }
                weighed.add(level.weighing(fit[bits[i][l]] / LN2, frequency));
            }
            comparisons.add(
                    old.weighing(weighed, fit[missingOne[i]] / LN2, fit[missingBoth[i]] / LN2));
        }
        List<Interaction> interactions = new ArrayList<>();
        for (int i = 0; i < interaction.length; i++) {
            interactions.add(model.interactions().get(i).weighing(fit[interaction[i]] / LN2));
        }
        return Models.with(model, fit[0] / LN2, comparisons, interactions);
    }
}
