package org.rowan.engine.plan;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a policy knows of the world: truths, likelihoods of facts, costs; compiled for speed.
 * Immutable.
 */
public final class Knowledge {
    private static final double POSSIBLE = 1e-6;

    private final List<Truth> truths;
    private final List<Fact> facts;
    private final Costs costs;
    private final double doubtBits;
    private final boolean[] grave;
    private final boolean[] live;
    private final double[][] ifTrue;
    private final double[] hours;
    private final double[] decay;
    private final double[] fresh;
    private final double[] through;
    private final double[][] chatOutcomes;
    private final double[][] recordsOutcomes;

    /**
     * @param doubtBits sigma by which a true likelihood may differ from the one given, in bits on
     *     the logit scale
     */
    public Knowledge(List<Truth> truths, List<Fact> facts, Costs costs, double doubtBits) {
        this.truths = List.copyOf(truths);
        this.facts = List.copyOf(facts);
        this.costs = costs;
        this.doubtBits = doubtBits;
        this.ifTrue = new double[facts.size()][truths.size()];
        for (int f = 0; f < facts.size(); f++) {
            List<Double> probability = facts.get(f).probability();
            if (probability.size() != truths.size()) {
                throw new IllegalArgumentException(
                        "fact "
                                + facts.get(f).name()
                                + " has "
                                + probability.size()
                                + " probabilities for "
                                + truths.size()
                                + " truths");
            }
            for (int t = 0; t < truths.size(); t++) {
                // Nothing is impossible: one wrong fact must not rule out a truth for ever.
                ifTrue[f][t] = Math.clamp(probability.get(t), POSSIBLE, 1 - POSSIBLE);
            }
        }
        this.hours = truths.stream().mapToDouble(truth -> costs.meanHours(truth.hours())).toArray();
        int n = truths.size();
        this.decay = new double[n];
        this.fresh = new double[n];
        this.through = new double[n];
        for (int t = 0; t < n; t++) {
            Truth truth = truths.get(t);
            fresh[t] = truth.avertedFrom(0, costs.creditDays());
            decay[t] = truth.endsAfterDays() == 0 ? 0 : 1 / truth.endsAfterDays();
            through[t] = Math.exp(-costs.days(hours[t]) * decay[t]);
        }
        this.grave = new boolean[truths.size()];
        this.live = new boolean[truths.size()];
        double mass = 0;
        double mean = 0;
        double most = 0;
        for (Truth truth : truths) {
            mass += truth.prior();
            mean += truth.prior() * truth.harmPerDay();
            most = Math.max(most, truth.harmPerDay());
        }
        for (int t = 0; t < truths.size(); t++) {
            grave[t] = truths.get(t).harmPerDay() * mass > mean;
            live[t] = most > 0 && truths.get(t).harmPerDay() >= most / 2;
        }
        this.chatOutcomes = outcomes(Seen.CHAT);
        this.recordsOutcomes = outcomes(Seen.RECORDS);
    }

    public List<Truth> truths() {
        return truths;
    }

    public List<Fact> facts() {
        return facts;
    }

    public Costs costs() {
        return costs;
    }

    /** Sigma of the doubt about one likelihood, in bits on the logit scale. */
    public double doubtBits() {
        return doubtBits;
    }

    /**
     * Whether a child is being harmed now under this truth: harm per day of at least half of the
     * worst.
     */
    public boolean live(int truth) {
        return live[truth];
    }

    /** Whether this truth does more harm per day than the mean case. */
    public boolean grave(int truth) {
        return grave[truth];
    }

    /** The chance of {@code fact} being as stated under {@code truth}. */
    public double likelihood(int fact, int truth, boolean present) {
        return present ? ifTrue[fact][truth] : 1 - ifTrue[fact][truth];
    }

    /**
     * Bits (log2 likelihood ratio) by which a fact speaks for one truth against the rest, weighed
     * by their priors.
     */
    public double bits(int fact, int truth, boolean present) {
        double rest = 0;
        double mass = 0;
        for (int t = 0; t < truths.size(); t++) {
            if (t != truth) {
                rest += truths.get(t).prior() * likelihood(fact, t, present);
                mass += truths.get(t).prior();
            }
        }
        return (Math.log(likelihood(fact, truth, present)) - Math.log(rest / mass)) / Math.log(2);
    }

    /**
     * Bits by which a fact speaks for a child being harmed now, against every other truth, weighed
     * by their priors.
     */
    public double liveBits(int fact, boolean present) {
        double now = 0;
        double massNow = 0;
        double rest = 0;
        double mass = 0;
        for (int t = 0; t < truths.size(); t++) {
            double prior = truths.get(t).prior();
            if (live[t]) {
                now += prior * likelihood(fact, t, present);
                massNow += prior;
            } else {
                rest += prior * likelihood(fact, t, present);
                mass += prior;
            }
        }
        return (Math.log(now / massNow) - Math.log(rest / mass)) / Math.log(2);
    }

    /** Harm-days averted by an act completed at this age. */
    double averted(int truth, double ageDays) {
        return decay[truth] == 0 ? 0 : fresh[truth] * Math.exp(-ageDays * decay[truth]);
    }

    /** The chance that the harm outlasts the calendar time that the action takes. */
    double worksThrough(int truth) {
        return through[truth];
    }

    /** Officer-hours that an action on such a case is expected to take. */
    public double actionHours(CaseBelief belief) {
        double sum = 0;
        for (int t = 0; t < hours.length; t++) {
            sum += belief.of(t) * hours[t];
        }
        return sum;
    }

    /** The same world with other likelihoods. */
    public Knowledge with(List<Fact> likelihoods) {
        return new Knowledge(truths, likelihoods, costs, doubtBits);
    }

    double[] hours() {
        return hours;
    }

    /** For every combination of answers an enquiry may give: the chance of it under each truth. */
    double[][] outcomesOf(Seen seen) {
        return seen == Seen.CHAT ? chatOutcomes : recordsOutcomes;
    }

    private double[][] outcomes(Seen seen) {
        int[] asked =
                IntStream.range(0, facts.size()).filter(f -> facts.get(f).seen() == seen).toArray();
        double[][] table = new double[1 << asked.length][truths.size()];
        for (int answer = 0; answer < table.length; answer++) {
            for (int t = 0; t < truths.size(); t++) {
                double chance = 1;
                for (int i = 0; i < asked.length; i++) {
                    chance *= likelihood(asked[i], t, (answer >> i & 1) == 1);
                }
                table[answer][t] = chance;
            }
        }
        return table;
    }
}
