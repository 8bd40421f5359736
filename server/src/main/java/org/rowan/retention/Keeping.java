package org.rowan.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.erase.EraseReferral;

/** What people and other rooms may ask and tell about how long things are kept. */
public interface Keeping {
    /** What is past its limit now, oldest referral first. */
    List<Due> due(int limit);

    /** Holds in force, newest first. */
    List<Hold> holds();

    /**
     * Puts a legal hold on a referral or a case with all its referrals.
     *
     * @param subject such as {@code R12} or {@code C3}
     * @throws org.rowan.kernel.UnusableInput when there is no such thing, it is erased or held
     *     already, or the reason is missing
     */
    void hold(String subject, String reason, String by);

    /**
     * Ends a legal hold.
     *
     * @throws org.rowan.kernel.UnusableInput when there is none on it, or the reason is missing
     */
    void release(String subject, String reason, String by);

    /** When the files of a referral were deleted because their period was over. */
    Optional<Instant> filesDeleted(ReferralId referral);

    /** Requests to erase that wait for a second person, oldest first. */
    List<ErasureRequest> requests();

    /**
     * Asks for a referral to be erased; nothing happens until somebody else agrees.
     *
     * @throws org.rowan.kernel.UnusableInput when there is no such referral, it is erased, held or
     *     asked for already, or the reason is missing
     */
    void request(ReferralId referral, String reason, String by);

    /**
     * Agrees to a request and erases, or turns it down.
     *
     * @return what was erased, empty when it was turned down
     * @throws org.rowan.kernel.UnusableInput when it does not wait any more, or it is their own
     */
    Optional<EraseReferral.Erased> decide(long request, boolean approve, String by);
}
