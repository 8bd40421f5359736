package org.rowan.engine.link.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.model.Comparison;
import org.rowan.engine.link.model.Frequency;
import org.rowan.engine.link.model.KeyRule;
import org.rowan.engine.link.model.Level;
import org.rowan.engine.link.model.LinkModel;

/**
 * Estimates the weights of a model without knowing who is who, as Fellegi and Sunter (1969) and
 * Winkler (1988) do.
 *
 * <p>u comes from random pairs. λ, the share of true pairs, comes from strict keys whose recall is
 * guessed, and stays fixed. m comes from expectation maximisation, one run a key rule over the
 * pairs it nominates, with every comparison left out that reads a field of the rule, for those
 * agree by construction; the runs are averaged by their expected true pairs. Samples are sorted and
 * seeded: the same table gives the same model.
 */
public final class BlindFit {
    private static final int ROUNDS = 20;
    private static final double LEAST = 1e-6;
    private static final double MOST_BITS = 16;

    private final LinkModel template;
    private final Corpus corpus;
    private final Settings settings;
    private final double[][] u;
    private final double[][] m;
    private final double[][] mass;

    /**
     * How to estimate.
     *
     * @param strict names of key rules that nominate nearly only true pairs
     * @param recall the guessed share of true pairs that the strict rules find, 0 to 1
     * @param randomPairs pairs drawn for u
     * @param pairsPerRule pairs drawn for one run of expectation maximisation at most
     * @param seed of the draws
     */
    public record Settings(
            List<String> strict, double recall, int randomPairs, int pairsPerRule, long seed) {
        public Settings {
            strict = List.copyOf(strict);
        }
    }

    private BlindFit(LinkModel template, List<Observation> observations, Settings settings) {
        this.template = template;
        this.settings = settings;
        this.corpus = new Corpus(template, observations, null);
        int n = template.comparisons().size();
        u = new double[n][];
        m = new double[n][];
        mass = new double[n][];
        for (int i = 0; i < n; i++) {
            int levels = template.comparisons().get(i).levels().size();
            u[i] = new double[levels];
            m[i] = new double[levels];
            mass[i] = new double[1];
        }
    }

    /** The estimated model; a comparison that no rule leaves free keeps the template's bits. */
    public static LinkModel fit(
            LinkModel template, List<Observation> observations, Settings settings) {
        BlindFit fit = new BlindFit(template, observations, settings);
        fit.estimateU();
        double truePairs = fit.truePairs();
        for (KeyRule rule : template.keys()) {
            fit.estimateM(rule, truePairs);
        }
        return fit.model(truePairs);
    }

    private double allPairs() {
        return corpus.size() * (corpus.size() - 1.0) / 2;
    }

    private double truePairs() {
        List<KeyRule> strict =
                template.keys().stream()
                        .filter(rule -> settings.strict().contains(rule.name()))
                        .toList();
        return Math.max(1, corpus.count(strict) / settings.recall());
    }

    private void estimateU() {
        PairTable random = corpus.random(settings.randomPairs(), settings.seed());
        Levels levels = new Levels(template);
        for (int i = 0; i < u.length; i++) {
            double total = 0;
            for (int pair = 0; pair < random.size(); pair++) {
                int level = levels.of(i, random.grade(pair, i));
                if (level >= 0) {
                    u[i][level]++;
                    total++;
                }
            }
            for (int level = 0; level < u[i].length; level++) {
                u[i][level] = Math.max(LEAST, (u[i][level] + 0.5) / (total + 1));
            }
        }
    }

    private void estimateM(KeyRule rule, double truePairs) {
        PairTable pairs = corpus.nominated(rule, settings.pairsPerRule(), settings.seed());
        if (pairs.size() < 100) {
            return;
        }
        boolean[] free = free(rule);
        double lambda =
                Math.min(0.9, Math.max(0.001, truePairs * 0.7 / corpus.count(List.of(rule))));
        double[][] guess = start();
        double expected = 0;
        Levels levels = new Levels(template);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] counts = new double[guess.length][];
            for (int i = 0; i < guess.length; i++) {
                counts[i] = new double[guess[i].length];
                Arrays.fill(counts[i], 0.5);
            }
            expected = 0;
            for (int pair = 0; pair < pairs.size(); pair++) {
                double odds = lambda / (1 - lambda);
                for (int i = 0; i < guess.length; i++) {
                    int level = free[i] ? levels.of(i, pairs.grade(pair, i)) : -1;
                    odds *= level < 0 ? 1 : guess[i][level] / u[i][level];
                }
                double p = odds / (1 + odds);
                expected += p;
                for (int i = 0; i < guess.length; i++) {
                    int level = free[i] ? levels.of(i, pairs.grade(pair, i)) : -1;
                    if (level >= 0) {
                        counts[i][level] += p;
                    }
                }
            }
            guess = shares(counts);
        }
        for (int i = 0; i < guess.length; i++) {
            if (free[i]) {
                mass[i][0] += expected;
                for (int level = 0; level < guess[i].length; level++) {
                    m[i][level] += expected * guess[i][level];
                }
            }
        }
    }

    private boolean[] free(KeyRule rule) {
        boolean[] free = new boolean[template.comparisons().size()];
        for (int i = 0; i < free.length; i++) {
            List<String> fields = template.comparisons().get(i).fields();
            free[i] =
                    rule.parts().stream()
                            .noneMatch(part -> part.fields().stream().anyMatch(fields::contains));
        }
        return free;
    }

    /**
     * Nine true pairs in ten are first thought to be in the strongest levels, whichever these are.
     */
    private double[][] start() {
        double[][] start = new double[m.length][];
        for (int i = 0; i < m.length; i++) {
            start[i] = new double[m[i].length];
            double sum = 0;
            for (int level = 0; level < start[i].length; level++) {
                start[i][level] = Math.pow(0.5, level);
                sum += start[i][level];
            }
            for (int level = 0; level < start[i].length; level++) {
                start[i][level] /= sum;
            }
        }
        return start;
    }

    private static double[][] shares(double[][] counts) {
        for (double[] of : counts) {
            double sum = Arrays.stream(of).sum();
            for (int level = 0; level < of.length; level++) {
                of[level] = Math.max(LEAST, of[level] / sum);
            }
        }
        return counts;
    }

    private LinkModel model(double truePairs) {
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = 0; i < m.length; i++) {
            Comparison old = template.comparisons().get(i);
            List<Level> levels = new ArrayList<>();
            for (int l = 0; l < m[i].length; l++) {
                Level level = old.levels().get(l);
                double bits = level.bits();
                if (mass[i][0] > 0) {
                    bits = Math.log(m[i][l] / mass[i][0] / u[i][l]) / Math.log(2);
                    bits = Math.max(-MOST_BITS, Math.min(MOST_BITS, bits));
                }
                Frequency frequency =
                        level.frequency() instanceof Frequency.Relative relative
                                ? new Frequency.Relative(
                                        1, Math.max(1e-5, u[i][0]), relative.smoothing())
                                : level.frequency();
                levels.add(level.weighing(bits, frequency));
            }
            comparisons.add(old.weighing(levels, 0, 0));
        }
        double lambda = truePairs / allPairs();
        return Models.with(
                template, Math.log(lambda / (1 - lambda)) / Math.log(2), comparisons, List.of());
    }
}
