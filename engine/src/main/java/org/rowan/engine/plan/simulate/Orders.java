package org.rowan.engine.plan.simulate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.rowan.engine.plan.CaseBelief;
import org.rowan.engine.plan.Fact;
import org.rowan.engine.plan.Knowledge;
import org.rowan.engine.plan.Truth;

/** Makes the order of each policy for one run. */
final class Orders {
    /** Longer than any run: one step of a score outweighs every arrival time. */
    private static final double STEP = 1e6;

    /** Weeks of waiting that weigh as much as a doubling of the expected harm. */
    private static final double AGEING_DAYS_PER_BIT = 7;

    /** Hours of an action that is left to nobody. */
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final Population population;
    private final Knowledge table;
    private final List<String> names;
    private final Levels levels;

    Orders(Population population) {
        this.population = population;
        this.table = population.knowledge();
        this.names = population.facts().stream().map(Fact::name).toList();
        this.levels = new Levels(population.facts());
    }

    /**
     * @param drawn the true likelihoods of this seed, for the bounds only
     */
    Order of(Policy policy, List<Fact> drawn) {
        return switch (policy) {
            case FIFO -> byKey(file -> file.arrival);
            case LIFO -> byKey(file -> -file.arrival);
            case SENDER_URGENCY -> byScore(file -> is(file, FactNames.DANGER));
            case FOUR_LEVEL_FIFO ->
                    fourLevels(file -> levels.level(file) * STEP + file.arrival, false);
            case FOUR_LEVEL_REFERRING ->
                    fourLevels(file -> levels.level(file) * STEP + file.arrival, true);
            case FOUR_LEVEL_DUE -> fourLevels(file -> file.arrival + levels.dueDays(file), false);
            case COMPLETENESS -> byScore(file -> Long.bitCount(file.about.seen()));
            case PUBLIC_LINEAR -> byScore(this::publicLinear);
            case CMU -> byKey(file -> -perHour(file, Truth::harmPerDay));
            case CMU_THETA ->
                    byKey(file ->
                            -perHour(file, truth -> truth.harmPerDay() * truth.endsAfterDays()));
            case AGEING ->
                    byKey(file ->
                            file.arrival / AGEING_DAYS_PER_BIT
                                    - Math.log(Math.max(1e-12, mean(file, Truth::harmPerDay)))
                                            / Math.log(2));
            case ROWAN,
                    ROWAN_WITHOUT_LINKING,
                    ROWAN_WITHOUT_ENQUIRIES,
                    ROWAN_WITHOUT_REFERRALS,
                    ROWAN_WITHOUT_LANES ->
                    new IndexOrder(table, true, true);
            case ROWAN_WITHOUT_LEARNING -> new IndexOrder(table, true, false);
            case ROWAN_WITHOUT_HARD_CASE_SHARE -> new IndexOrder(table, false, true);
            case INFORMED_VISIBLE, INFORMED_BOUND ->
                    new IndexOrder(population.knowing(drawn), false, false);
            case ORACLE -> new OracleOrder(population);
        };
    }

    private static Order byKey(ToDoubleFunction<CaseFile> key) {
        return new TriageOrder(key, file -> false, file -> false, file -> NEVER);
    }

    /** The highest score first, first come first served among equals. */
    private static Order byScore(ToDoubleFunction<CaseFile> score) {
        return byKey(file -> file.arrival - STEP * score.applyAsDouble(file));
    }

    private Order fourLevels(ToDoubleFunction<CaseFile> key, boolean refers) {
        return new TriageOrder(
                key,
                file -> refers && levels.level(file) <= 1,
                file -> levels.level(file) == 0,
                file -> refers ? table.actionHours(file.belief(table)) : NEVER);
    }

    private double perHour(CaseFile file, ToDoubleFunction<Truth> harm) {
        double hours = 0;
        CaseBelief belief = file.belief(table);
        for (int t = 0; t < belief.size(); t++) {
            hours += belief.of(t) * population.truths().get(t).hours();
        }
        return mean(file, harm) / hours;
    }

    private double mean(CaseFile file, ToDoubleFunction<Truth> harm) {
        double mean = 0;
        CaseBelief belief = file.belief(table);
        for (int t = 0; t < belief.size(); t++) {
            mean += belief.of(t) * harm.applyAsDouble(population.truths().get(t));
        }
        return mean;
    }

    /**
     * The published weights, for the inputs this population has: danger, contact, novelty, sender,
     * completeness, victim, viral.
     */
    private double publicLinear(CaseFile file) {
        return 15 * 2 * is(file, FactNames.DANGER)
                + 15 * is(file, FactNames.SEXUAL_TALK)
                + 10 * 2 * is(file, FactNames.NOVEL)
                + (file.about.thin() ? -3 : 3)
                + 5 * (file.about.thin() ? 0 : 2)
                + 4 * (file.about.childKnown() ? 2 : 0)
                - 9 * 2 * is(file, FactNames.VIRAL);
    }

    private int is(CaseFile file, String fact) {
        return file.knows(names.indexOf(fact)) ? 1 : 0;
    }
}
