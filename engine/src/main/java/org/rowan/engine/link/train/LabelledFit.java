package org.rowan.engine.link.train;

import java.util.List;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.model.LinkModel;

/**
 * Fits all weights of a model at once to known persons: ridge logistic regression by Newton's
 * method over the nominated and the true pairs.
 *
 * <p>The bits remain log-odds that add up, but unlike separate m and u they allow for the
 * dependence between comparisons.
 */
public final class LabelledFit {
    private static final double RIDGE = 2;
    private static final int MOST_STEPS = 25;
    private static final int OTHERS = 400_000;
    private static final long SEED = 5;

    private LabelledFit() {}

    /**
     * The fitted model.
     *
     * @param truth who each observation is, in the same order
     */
    public static LinkModel fit(
            LinkModel template, List<Observation> observations, List<String> truth) {
        Corpus corpus = new Corpus(template, observations, truth);
        PairTable pairs = corpus.labelled(truth, OTHERS, SEED);
        Parameters parameters = new Parameters(template);
        return parameters.fitted(newton(pairs, parameters, template.comparisons().size()));
    }

    private static double[] newton(PairTable pairs, Parameters parameters, int comparisons) {
        int n = parameters.size();
        double[] fit = new double[n];
        int[] grades = new int[comparisons];
        int[] at = new int[n];
        double[] value = new double[n];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[][] hessian = new double[n][n];
            double[] gradient = new double[n];
            for (int i = 1; i < n; i++) {
                hessian[i][i] = RIDGE;
                gradient[i] = -RIDGE * fit[i];
            }
            hessian[0][0] = 1e-6;
            for (int pair = 0; pair < pairs.size(); pair++) {
                int k = parameters.features(pairs, pair, grades, at, value);
                double sum = 0;
                for (int x = 0; x < k; x++) {
                    sum += fit[at[x]] * value[x];
                }
                double p = 1 / (1 + Math.exp(-sum));
                double error = ((pairs.same(pair) ? 1 : 0) - p) * pairs.weight(pair);
                double curve = Math.max(p * (1 - p), 1e-9) * pairs.weight(pair);
                for (int x = 0; x < k; x++) {
                    gradient[at[x]] += error * value[x];
                    for (int y = 0; y < k; y++) {
                        hessian[at[x]][at[y]] += curve * value[x] * value[y];
                    }
                }
            }
            double[] change = Cholesky.solve(hessian, gradient);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                double bounded = Math.max(-2, Math.min(2, change[i]));
                fit[i] += bounded;
                largest = Math.max(largest, Math.abs(bounded));
            }
            if (largest < 1e-4) {
                break;
            }
        }
        return fit;
    }
}
