package org.rowan.engine.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a case's facts into its assessment under one policy: a pure function. */
public final class Assess {
    private final Policy policy;
    private final Families families;

    public Assess(Policy policy) {
        this.policy = policy;
        this.families = new Families(policy.signals());
    }

    /** Assesses a case; the same facts give the same assessment, bit for bit. */
    public Assessment assess(CaseFacts facts) {
        LaneRule lane = lane(facts);
        boolean[] on = families.switchedOn(facts);
        List<Reason> reasons = lane.scored() ? reasons(facts, on) : List.of();
        double bits = lane.scored() ? policy.priorBits() + families.sum(on) : 0;
        double early = lane.scored() ? policy.priorBits() + families.sumKnownAtReferral(on) : 0;
        LevelRule level = lane.scored() ? level(bits, facts.officer().kirat()) : lowest();
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
                dueHours,
                reasons,
                missing,
                lane.scored() ? wouldChange(on, level.level()) : List.of(),
                nextEnquiry(facts, on, lane.scored()));
    }

    private LaneRule lane(CaseFacts facts) {
        for (LaneRule rule : policy.lanes()) {
            if (rule.condition().holds(facts)) {
                return rule;
            }
        }
        throw new IllegalStateException(
                "the policy's last lane rule must apply to every case: " + policy.name());
    }

    private List<Reason> reasons(CaseFacts facts, boolean[] on) {
        boolean[] counted = families.counted(on);
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < on.length; i++) {
            if (on[i]) {
                Signal signal = policy.signals().get(i);
                reasons.add(
                        new Reason(
                                signal.name(),
                                signal.bits(),
                                signal.text(),
                                signal.witness().referral(facts),
                                counted[i]));
            }
        }
        reasons.sort(
                Comparator.comparing((Reason reason) -> !reason.counted())
                        .thenComparing(reason -> -Math.abs(reason.bits()))
                        .thenComparing(Reason::signal));
        return reasons;
    }

    /**
     * The level by urgency, or the officer's own when that is more urgent: it sets the latest due
     * date.
     */
    private LevelRule level(double bits, String kirat) {
        LevelRule chosen = lowest();
        for (LevelRule rule : policy.levels()) {
            if (bits >= rule.fromBits()) {
                chosen = rule;
                break;
            }
        }
        for (LevelRule rule : policy.levels()) {
            if (rule.level().code().equals(kirat) && rule.level().compareTo(chosen.level()) < 0) {
                return rule;
            }
        }
        return chosen;
    }

    private LevelRule lowest() {
        return policy.levels().getLast();
    }

    private List<String> wouldChange(boolean[] on, Level now) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < on.length; i++) {
            if (!on[i]) {
                boolean[] then = on.clone();
                then[i] = true;
                Level level = level(policy.priorBits() + families.sum(then), "").level();
                if (level != now) {
                    changes.add(level.code() + ", if: " + policy.signals().get(i).text());
                }
            }
        }
        return changes;
    }

    private @Nullable NextEnquiry nextEnquiry(CaseFacts facts, boolean[] on, boolean scored) {
        NextEnquiry best = null;
        for (Enquiry enquiry : policy.enquiries()) {
            if (enquiry.applies().holds(facts)) {
                NextEnquiry candidate = value(enquiry, on, scored);
                if (best == null || candidate.valuePerMinute() > best.valuePerMinute()) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    /**
     * What an enquiry is expected to be worth: how much, on average, its answers raise the chance
     * for which one would act, counting only answers that move the case across a level's border. An
     * unscored case takes the cheapest enquiry.
     */
    private NextEnquiry value(Enquiry enquiry, boolean[] on, boolean scored) {
        double bits = policy.priorBits() + families.sum(on);
        Level now = level(bits, "").level();
        boolean[] all = on.clone();
        double expected = 0;
        for (Enquiry.Reveals reveals : enquiry.reveals()) {
            int i = families.indexOf(reveals.signal());
            if (on[i]) {
                continue;
            }
            boolean[] then = on.clone();
            then[i] = true;
            all[i] = true;
            double raised = policy.priorBits() + families.sum(then);
            if (level(raised, "").level() != now) {
                expected += reveals.chance() * Math.abs(chance(raised) - chance(bits));
            }
        }
        double value =
                scored
                        ? enquiry.success() * expected / enquiry.minutes()
                        : 1e-6 / enquiry.minutes();
        Level reach = level(policy.priorBits() + families.sum(all), "").level();
        return new NextEnquiry(enquiry.name(), enquiry.minutes(), enquiry.text(), value, reach);
    }

    private static double chance(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }
}
