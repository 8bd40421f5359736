package org.rowan.intake.receiving;

import java.time.InstantSource;
import org.rowan.intake.store.PersonSteps;
import org.rowan.kernel.Erasure;
import org.rowan.kernel.ReferralId;

/** How intake forgets a referral: raw bytes, parsed form, files, digests and reasons go. */
public final class IntakeErasure implements Erasure {
    private final PersonSteps steps;
    private final InstantSource clock;

    public IntakeErasure(PersonSteps steps, InstantSource clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "intake";
    }

    @Override
    public long erase(ReferralId referral) {
        return steps.erase(referral, clock.instant());
    }
}
