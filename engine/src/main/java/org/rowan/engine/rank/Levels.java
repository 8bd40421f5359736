package org.rowan.engine.rank;

import java.util.List;

/** A policy's four levels, the most urgent first. */
final class Levels {
    private final LevelRule[] rules;

    Levels(List<LevelRule> rules) {
        this.rules = rules.toArray(LevelRule[]::new);
    }

    /** The level that an urgency has. */
    LevelRule at(double bits) {
        for (LevelRule rule : rules) {
            if (bits >= rule.fromBits()) {
                return rule;
            }
        }
        return lowest();
    }

    LevelRule lowest() {
        return rules[rules.length - 1];
    }

    /**
     * Hours within which to act, no more than the officer's own level allows.
     *
     * @param officer the level an officer entered, empty when none did
     */
    double latest(double hours, String officer) {
        for (LevelRule rule : rules) {
            if (rule.level().code().equals(officer)) {
                return Math.min(hours, rule.dueDays() * 24);
            }
        }
        return hours;
    }
}
