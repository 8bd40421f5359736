package org.rowan.engine.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * How well stated chances agree with what came of it: a reliability table and the Brier score, with
 * weights for cases that stand for others.
 *
 * @param cases how many outcomes it rests on
 * @param brier mean squared difference between chance and outcome (Brier 1950), 0 is best
 * @param constant the Brier score of whoever always says the observed share
 * @param bins by rising chance; none is left out
 */
public record Reliability(long cases, double brier, double constant, List<Bin> bins) {
    /** Upper ends of the bins; narrow where most cases lie. */
    private static final double[] ENDS = {.02, .05, .1, .2, .4, .6, .8, 1};

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * A stated chance and what came of it.
     *
     * @param chance 0 to 1
     * @param weight how many cases it stands for, above 0
     */
    public record Outcome(double chance, boolean came, double weight) {}

    /**
     * One row of the table.
     *
     * @param from lower end, excluded but for 0
     * @param to upper end, included
     * @param stated mean stated chance, weighed
     * @param came weighed share of outcomes that came
     * @param observed the unweighed share with its doubt
     */
    public record Bin(double from, double to, double stated, double came, Share observed) {}

    /** The table of these outcomes. */
    public static Reliability of(List<Outcome> outcomes) {
        double weight = 0;
        double came = 0;
        double squares = 0;
        for (Outcome one : outcomes) {
            double miss = one.chance() - (one.came() ? 1 : 0);
            weight += one.weight();
            came += one.came() ? one.weight() : 0;
            squares += one.weight() * miss * miss;
        }
        double base = weight == 0 ? 0 : came / weight;
        List<Bin> bins = new ArrayList<>();
        double from = 0;
        for (double to : ENDS) {
            bins.add(bin(from, to, outcomes));
            from = to;
        }
        return new Reliability(
                outcomes.size(), weight == 0 ? 0 : squares / weight, base * (1 - base), bins);
    }

    private static Bin bin(double from, double to, List<Outcome> outcomes) {
        double weight = 0;
        double stated = 0;
        double came = 0;
        long yes = 0;
        long all = 0;
        for (Outcome one : outcomes) {
            if ((one.chance() > from || from == 0) && one.chance() <= to) {
                weight += one.weight();
                stated += one.weight() * one.chance();
                came += one.came() ? one.weight() : 0;
                yes += one.came() ? 1 : 0;
                all++;
            }
        }
        return new Bin(
                from,
                to,
                weight == 0 ? 0 : stated / weight,
                weight == 0 ? 0 : came / weight,
                Share.of(yes, all));
    }
}
