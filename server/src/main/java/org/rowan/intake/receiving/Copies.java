package org.rowan.intake.receiving;

import java.time.Instant;
import org.rowan.intake.store.FinishedReferrals;
import org.rowan.intake.store.Receipts;
import org.rowan.kernel.ReferralId;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.crypto.ReferralKeys;

/** Folds a referral that was received before into the first one: one referral, several receipts. */
public final class Copies {
    private final FinishedReferrals finished;
    private final Receipts receipts;
    private final ContentStore contents;
    private final ReferralKeys keys;

    public Copies(
            FinishedReferrals finished,
            Receipts receipts,
            ContentStore contents,
            ReferralKeys keys) {
        this.finished = finished;
        this.receipts = receipts;
        this.contents = contents;
        this.keys = keys;
    }

    /** The copy's own bytes and key go; its number stays as a receipt of the original. */
    void fold(
            ReferralId copy,
            ReferralId original,
            String channel,
            String sender,
            Instant now,
            int files) {
        finished.fold(copy, original, channel, sender, now, files);
        contents.deleteAll(copy);
        keys.destroy(copy);
    }

    /** Whether this number was acknowledged to this sender as a copy of an earlier referral. */
    boolean isReceipt(ReferralId number, String sender) {
        return receipts.find(number.value(), sender).isPresent();
    }
}
