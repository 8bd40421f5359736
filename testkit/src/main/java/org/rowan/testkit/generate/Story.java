package org.rowan.testkit.generate;

import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.world.Trap;

/**
 * A run of referrals that belong together: one person's, one trap's, one dump's.
 *
 * @param first the first of the ordinals of its persons
 * @param turns how many referrals it has; for a prolific person, how many in this block
 * @param phone directory slot of its first person's telephone number, or −1
 */
record Story(Kind kind, long first, int turns, @Nullable Trap trap, int phone) {

    enum Kind {
        PERSON,
        PROLIFIC,
        DUMP,
        BATCHED,
        SELF_REPORT,
        TRAP
    }

    /**
     * One referral of a story.
     *
     * @param turn from 0
     * @param previous position in the block of the referral before it in the same story, or −1
     * @param repeats position in the block of the referral it repeats, or −1
     */
    record Slot(Story story, int turn, int previous, int repeats) {}
}
