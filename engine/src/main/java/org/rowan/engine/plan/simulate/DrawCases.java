package org.rowan.engine.plan.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.rowan.engine.plan.Fact;
import org.rowan.engine.plan.Seen;
import org.rowan.engine.plan.Truth;

/**
 * Draws the cases of one seed, the same for every policy, load and size of perturbation: arrivals
 * are Poisson with a weekly cycle, every case has its own stream of random numbers.
 */
final class DrawCases {
    /** When in the measured year a shock begins, and how long a list outage lasts. */
    static final int SHOCK_AFTER = 60;

    static final int OUTAGE_DAYS = 60;
    private static final double BURST_SHARE = .2;
    private static final double BURST_DAYS = 14;
    private static final double DUMP_SHARE = 1 / 7d;
    private static final double WRONG_SHARE = .3;

    private final Population population;
    private final List<Fact> facts;
    private final Shock shock;
    private final long seed;

    DrawCases(Population population, List<Fact> facts, Shock shock, long seed) {
        this.population = population;
        this.facts = facts;
        this.shock = shock;
        this.seed = seed;
    }

    List<SimulatedCase> draw() {
        SplittableRandom clock = new SplittableRandom(seed * 31 + 7);
        double rate = population.arrivals().perYear() / 365;
        double weekend = population.arrivals().weekend();
        double weekday = 7 / (5 + 2 * weekend);
        List<SimulatedCase> cases = new ArrayList<>();
        double peak = rate * Math.max(weekday, weekday * weekend);
        int drawn = 0;
        for (double t = gap(clock, peak); t < population.days(); t += gap(clock, peak)) {
            double here = rate * weekday * ((int) t % 7 < 5 ? 1 : weekend);
            if (clock.nextDouble() * peak < here) {
                cases.add(one(drawn++, t, Kind.ORDINARY));
            }
        }
        double start = population.warmupDays() + SHOCK_AFTER;
        if (shock == Shock.VIRAL_BURST) {
            int many = (int) (population.arrivals().perYear() * BURST_SHARE);
            for (int i = 0; i < many; i++) {
                // Most of a cascade comes at its beginning.
                double after = -Math.log1p(-clock.nextDouble()) * BURST_DAYS / 3;
                cases.add(one(drawn++, start + Math.min(after, BURST_DAYS), Kind.VIRAL));
            }
        } else if (shock == Shock.PLATFORM_DUMP) {
            int many = (int) (population.arrivals().perYear() * DUMP_SHARE);
            for (int i = 0; i < many; i++) {
                cases.add(one(drawn++, start + clock.nextDouble() / 24, Kind.THIN));
            }
        }
        cases.removeIf(c -> c.arrival() >= population.days());
        cases.sort(
                Comparator.comparingDouble(SimulatedCase::arrival)
                        .thenComparingInt(SimulatedCase::number));
        List<SimulatedCase> numbered = new ArrayList<>(cases.size());
        for (SimulatedCase c : cases) {
            numbered.add(renumbered(c, numbered.size()));
        }
        return numbered;
    }

    private enum Kind {
        ORDINARY,
        VIRAL,
        THIN
    }

    private SimulatedCase one(int number, double arrival, Kind kind) {
        SplittableRandom random = new SplittableRandom(mix(seed, number));
        int truth = truth(random, kind);
        Truth behind = population.truths().get(truth);
        boolean thin =
                random.nextDouble() < population.availability().thinShare().get(truth)
                        || kind == Kind.THIN;
        double visible = thin ? population.availability().thin() : population.availability().full();
        int lender = random.nextDouble() < WRONG_SHARE ? truth(random, Kind.ORDINARY) : truth;
        long isTrue = 0;
        long seen = 0;
        for (int f = 0; f < facts.size(); f++) {
            Fact fact = facts.get(f);
            double u = random.nextDouble();
            double v = random.nextDouble();
            int source = shock == Shock.WRONG_LINKS && fact.seen() == Seen.LINKING ? lender : truth;
            if (u < fact.probability().get(source)) {
                isTrue |= 1L << f;
            }
            boolean atIntake = fact.seen() != Seen.CHAT && fact.seen() != Seen.RECORDS;
            double answers = fact.seen() == Seen.HASH ? population.availability().hashAnswers() : 1;
            if (atIntake
                    && v < visible * answers
                    && !(fact.seen() == Seen.HASH && listsOut(arrival))) {
                seen |= 1L << f;
            }
        }
        boolean chat = random.nextDouble() < population.availability().chatSupplied();
        boolean records = random.nextDouble() < population.enquiries().recordsSuccess();
        boolean identifiable = random.nextDouble() < population.enquiries().identifySuccess();
        Population.Identification identification = population.identification();
        double eventAge =
                identification.eventAgeMedianDays()
                        * Math.exp(identification.eventAgeSigma() * random.nextGaussian());
        boolean child = random.nextDouble() < population.safeguarding().childKnown();
        double hours =
                behind.hours()
                        * Math.exp(population.enquiries().hoursSigma() * random.nextGaussian());
        double ends =
                behind.harmPerDay() == 0 || behind.endsAfterDays() == 0
                        ? arrival
                        : arrival - Math.log1p(-random.nextDouble()) * behind.endsAfterDays();
        int referrals =
                (int)
                        Math.min(
                                population.arrivals().referralsMost(),
                                Math.floor(
                                        Math.pow(
                                                1 - random.nextDouble(),
                                                -1 / population.arrivals().referralsTail())));
        return new SimulatedCase(
                number,
                arrival,
                truth,
                isTrue,
                seen,
                thin,
                chat,
                records,
                identifiable,
                arrival + identification.retentionDays() - eventAge,
                child,
                hours,
                ends,
                referrals,
                ageBand(random, isTrue));
    }

    private boolean listsOut(double arrival) {
        double since = arrival - population.warmupDays() - SHOCK_AFTER;
        return shock == Shock.LIST_OUTAGE && since >= 0 && since < OUTAGE_DAYS;
    }

    private int truth(SplittableRandom random, Kind kind) {
        int viral = kind == Kind.VIRAL ? fact(FactNames.VIRAL) : -1;
        double sum = 0;
        for (int t = 0; t < population.truths().size(); t++) {
            sum += weight(t, viral);
        }
        double u = random.nextDouble() * sum;
        for (int t = 0; t < population.truths().size() - 1; t++) {
            u -= weight(t, viral);
            if (u < 0) {
                return t;
            }
        }
        return population.truths().size() - 1;
    }

    private double weight(int t, int viral) {
        return population.truths().get(t).prior()
                * (viral < 0 ? 1 : facts.get(viral).probability().get(t));
    }

    private int fact(String name) {
        for (int f = 0; f < facts.size(); f++) {
            if (facts.get(f).name().equals(name)) {
                return f;
            }
        }
        return -1;
    }

    /**
     * Where the report speaks of a younger child, the child comes from the younger half. Bands are
     * given youngest first.
     */
    private int ageBand(SplittableRandom random, long isTrue) {
        int younger = fact(FactNames.YOUNGER);
        double u = random.nextDouble() * (younger >= 0 && (isTrue >> younger & 1) == 1 ? .5 : 1);
        List<Population.AgeBand> bands = population.childAges();
        for (int i = 0; i < bands.size() - 1; i++) {
            u -= bands.get(i).share();
            if (u < 0) {
                return i;
            }
        }
        return bands.size() - 1;
    }

    private static SimulatedCase renumbered(SimulatedCase c, int number) {
        return new SimulatedCase(
                number,
                c.arrival(),
                c.truth(),
                c.facts(),
                c.seen(),
                c.thin(),
                c.chatSupplied(),
                c.recordsAnswer(),
                c.identifiable(),
                c.retentionEnds(),
                c.childKnown(),
                c.actionHours(),
                c.harmEnds(),
                c.referrals(),
                c.ageBand());
    }

    private static double gap(SplittableRandom random, double rate) {
        return -Math.log1p(-random.nextDouble()) / rate;
    }

    private static long mix(long seed, long number) {
        long z = seed * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
