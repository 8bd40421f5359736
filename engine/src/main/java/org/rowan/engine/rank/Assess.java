package org.rowan.engine.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Turns a case's facts into its assessment under one policy: a pure function. */
public final class Assess {
    private static final Comparator<Reason> STRONGEST_FIRST =
            Comparator.comparing((Reason reason) -> !reason.counted())
                    .thenComparingDouble(reason -> -Math.abs(reason.bits()))
                    .thenComparing(Reason::signal);

    private final Policy policy;
    private final LaneRule[] lanes;
    private final Families families;
    private final Levels levels;
    private final NextStep nextStep;

    /** What would be said of a signal if it moved the case to a level: by level, by signal. */
    private final String[][] changes;

    public Assess(Policy policy) {
        this.policy = policy;
        this.lanes = policy.lanes().toArray(LaneRule[]::new);
        this.families = new Families(policy.signals());
        this.levels = new Levels(policy.levels());
        this.nextStep = new NextStep(policy, families, levels);
        this.changes = new String[Level.values().length][families.size()];
        for (Level level : Level.values()) {
            for (int i = 0; i < families.size(); i++) {
                changes[level.ordinal()][i] = level.code() + ", if: " + families.signal(i).text();
            }
        }
    }

    /** Assesses a case; the same facts give the same assessment, bit for bit. */
    public Assessment assess(CaseFacts facts) {
        LaneRule lane = lane(facts);
        Families.SwitchedOn on = families.switchedOn(facts);
        double bits = lane.scored() ? policy.priorBits() + on.sum() : 0;
        double early = lane.scored() ? policy.priorBits() + on.sumKnownAtReferral() : 0;
        LevelRule level = lane.scored() ? levels.at(bits) : levels.lowest();
        double dueHours = lane.dueHours() > 0 ? lane.dueHours() : level.dueDays() * 24;
        double complete = 0;
        double whole = 0;
        List<String> missing = new ArrayList<>();
        for (Missing part : policy.complete()) {
            whole += part.weight();
            if (part.present().holds(facts)) {
                complete += part.weight();
            } else {
                missing.add(part.text());
            }
        }
        return new Assessment(
                lane.lane(),
                lane.name(),
                lane.text(),
                lane.scored(),
                level.level(),
                bits,
                early,
                whole == 0 ? 1 : complete / whole,
                levels.latest(dueHours, facts.officer().kirat()),
                lane.scored() ? reasons(facts, on) : List.of(),
                missing,
                lane.scored() ? wouldChange(on, level.level()) : List.of(),
                nextStep.of(facts, lane, on));
    }

    private LaneRule lane(CaseFacts facts) {
        for (LaneRule rule : lanes) {
            if (rule.condition().holds(facts)) {
                return rule;
            }
        }
        throw new IllegalStateException(
                "the policy's last lane rule must apply to every case: " + policy.name());
    }

    private List<Reason> reasons(CaseFacts facts, Families.SwitchedOn on) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < families.size(); i++) {
            if (on.has(i)) {
                Signal signal = families.signal(i);
                reasons.add(
                        new Reason(
                                signal.name(),
                                signal.bits(),
                                signal.text(),
                                signal.witness().referral(facts),
                                on.counts(i)));
            }
        }
        reasons.sort(STRONGEST_FIRST);
        return reasons;
    }

    private List<String> wouldChange(Families.SwitchedOn on, Level now) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < families.size(); i++) {
            Level then = levels.at(policy.priorBits() + on.sumWith(i)).level();
            if (then != now) {
                said.add(changes[then.ordinal()][i]);
            }
        }
        return said;
    }
}
