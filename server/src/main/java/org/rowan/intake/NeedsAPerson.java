package org.rowan.intake;

import java.util.List;
import org.rowan.kernel.ReferralId;
import org.rowan.kernel.UnusableInput;

/**
 * The ways out for a referral that waits for a person: key it in, take it up, attach it to another,
 * or set it aside; each by a named person.
 *
 * <p>Every method throws {@link UnusableInput} when the referral does not wait for a person.
 */
public interface NeedsAPerson {
    /** Keys a document in: it becomes a received referral and the line works on it. */
    void transcribe(ReferralId id, KeyedEntry entry, String who);

    /**
     * Takes up a report that its sender abandoned or retracted, as it was read: the line works on
     * it.
     */
    void takeUp(ReferralId id, String who, String reason);

    /** Attaches it to a referral that it belongs to; it is set aside as a part of that one. */
    void attach(ReferralId id, ReferralId to, String who, String reason);

    /** Sets it aside for a reason. */
    void setAside(ReferralId id, String who, String reason);

    /** What was refused at the door and nobody has looked at, newest first. */
    List<RefusedBody> listRefused(int limit);
}
