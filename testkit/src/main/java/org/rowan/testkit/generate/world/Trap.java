package org.rowan.testkit.generate.world;

import java.util.Locale;

/** A coincidence that tempts a linker into a wrong join, or hides a right one. */
public enum Trap {
    /**
     * Several persons behind one carrier-grade gateway address at about the same time, on different
     * ports.
     */
    SHARED_GATEWAY,
    /** Pupils of one school behind one address. */
    SCHOOL_NETWORK,
    /** A household with one tablet and one broadband line. */
    FAMILY_DEVICE,
    /** A telephone number that a second person got months after the first. */
    REASSIGNED_PHONE,
    /** One popular handle, several persons, several services. */
    SHARED_HANDLE,
    /** Two siblings with one birth date, one address and similar given names. */
    TWINS,
    /**
     * A child's account with a parent's contact details, and the parent reported for something
     * else.
     */
    PARENT_ACCOUNT,
    /** A child named as victim, reporting, and reported, beside the account of the other side. */
    VICTIM_AND_OFFENDER,
    /** A handle written with look-alike letters by somebody else. */
    LOOK_ALIKE_HANDLE,
    /** One person whose accounts share nothing but spellings of one mailbox. */
    MAILBOX_VARIANTS;

    /** The trap of a label in the parameters. */
    public static Trap of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
