package org.rowan.engine.link.normalise;

/** Whether ranges reserved for documentation and drama count as ordinary. */
public enum Overlay {
    /** Real data: a reserved domain, address or number is unusable. */
    NONE,
    /** Invented data: reserved ranges are ordinary. Never on for real data. */
    DEMONSTRATION
}
