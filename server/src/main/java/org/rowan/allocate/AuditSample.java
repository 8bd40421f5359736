package org.rowan.allocate;

import org.rowan.engine.rank.Lane;
import org.rowan.engine.rank.Level;
import org.rowan.kernel.CaseId;

/**
 * The random share of low-ranked cases that is worked all the same: outcomes exist only for what
 * was worked, so without it nobody would learn what the ranking overlooks.
 *
 * <p>The draw depends on the case's number and the policy's name alone, so that it can be repeated
 * and nobody can choose.
 */
final class AuditSample {
    /** Three in a hundred. */
    private static final long SHARE_PER_MILLE = 30;

    private AuditSample() {}

    /** The chance with which a low-ranked case is drawn. */
    static double share() {
        return SHARE_PER_MILLE / 1000.0;
    }

    static boolean lowRanked(Lane lane, Level level) {
        return lane == Lane.GROUP
                || lane == Lane.YOUTH_WELFARE
                || lane != Lane.IMMEDIATE_DANGER && level == Level.LOW;
    }

    static boolean draws(CaseId id, String policy, Lane lane, Level level) {
        return lowRanked(lane, level)
                && Math.floorMod(mix(id.value() * 31 + policy.hashCode()), 1000L) < SHARE_PER_MILLE;
    }

    /** The finaliser of MurmurHash3: spreads consecutive numbers evenly. */
    private static long mix(long x) {
        long h = x;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }
}
