package org.rowan.engine.plan.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rowan.engine.plan.Step;
import org.rowan.engine.plan.Truth;

/**
 * The accounts of one run: hours spent, harm averted by what was completed in the measured year,
 * which cases came.
 *
 * <p>From the completion of an action the harm of each day is averted until it would have ended by
 * itself, for at most a year; from a referral to social care a share of it. Where both were done,
 * each day counts once.
 */
final class Ledger {
    /** A child is protected where the action ends so many days before the harm would have ended. */
    private static final double IN_TIME_DAYS = 7;

    private final Population population;
    private final Levels levels;
    private final List<CaseFile> files = new ArrayList<>();
    private final List<CaseFile> danger = new ArrayList<>();
    private final Map<Step, Double> hours = new EnumMap<>(Step.class);
    private double spent;
    private double deskSpent;
    private double averted;
    private double avertedByReferral;
    private int childrenProtected;
    private int acts;

    Ledger(Population population) {
        this.population = population;
        this.levels = new Levels(population.facts());
    }

    void arrived(CaseFile file, boolean statedDanger) {
        files.add(file);
        file.level = levels.level(file);
        if (statedDanger) {
            danger.add(file);
        }
    }

    void worked(Seat seat, double worked) {
        spent += worked;
        deskSpent += seat.desk ? worked : 0;
        hours.merge(seat.step, worked, Double::sum);
    }

    void done(CaseFile file, Step step, double now) {
        if (now < population.warmupDays()) {
            return;
        }
        if (step == Step.REFER_CHILD && file.deeds.referredAt == now) {
            double by = byReferral(file, now, Double.POSITIVE_INFINITY);
            averted += by;
            avertedByReferral += by;
        } else if (step == Step.ACT) {
            acts++;
            SimulatedCase about = file.about;
            Truth truth = population.truths().get(about.truth());
            double days = Math.min(about.harmEnds() - now, population.duty().creditDays());
            averted +=
                    truth.harmPerDay() * Math.max(0, days)
                            - byReferral(file, now, now + population.duty().creditDays());
            if (population.live(about.truth()) && now <= about.harmEnds() - IN_TIME_DAYS) {
                childrenProtected++;
            }
        }
    }

    /** Harm that the referral to social care averts between two moments. */
    private double byReferral(CaseFile file, double from, double to) {
        if (!file.deeds.referred()) {
            return 0;
        }
        double until =
                Math.min(
                        Math.min(file.about.harmEnds(), to),
                        file.deeds.referredAt + population.duty().creditDays());
        double harm = population.truths().get(file.about.truth()).harmPerDay();
        return (1 - population.safeguarding().harmLeft()) * harm * Math.max(0, until - from);
    }

    List<CaseFile> files() {
        return files;
    }

    List<CaseFile> danger() {
        return danger;
    }

    Map<Step, Double> hours() {
        return hours;
    }

    double spent() {
        return spent;
    }

    double deskSpent() {
        return deskSpent;
    }

    double averted() {
        return averted;
    }

    double avertedByReferral() {
        return avertedByReferral;
    }

    int childrenProtected() {
        return childrenProtected;
    }

    int acts() {
        return acts;
    }
}
