package org.rowan.platform.crypto;

import org.rowan.kernel.ReferralId;

/** How a referral's data key is wrapped: sealed by a wrapping key, bound to the referral. */
final class DataKeyWrapping {
    private static final String CONTEXT = "data key of ";

    private DataKeyWrapping() {}

    static byte[] wrap(KeyRing ring, int wrapping, ReferralId referral, byte[] key) {
        return box(ring, wrapping).seal(key, CONTEXT + referral);
    }

    /**
     * @throws CannotOpen when it was altered or belongs to another referral
     */
    static byte[] unwrap(KeyRing ring, int wrapping, ReferralId referral, byte[] wrapped) {
        return box(ring, wrapping).open(wrapped, CONTEXT + referral);
    }

    private static SealedBox box(KeyRing ring, int wrapping) {
        return ring.findWrapping(wrapping)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the key file "
                                        + ring.file()
                                        + " lacks wrapping key "
                                        + wrapping
                                        + ": it belongs to another installation, or is"
                                        + " older than the last rotation"));
    }
}
