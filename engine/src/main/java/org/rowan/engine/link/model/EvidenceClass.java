package org.rowan.engine.link.model;

/** How much a comparison may decide when it agrees. */
public enum EvidenceClass {
    /** Enough to join when the whole cluster agrees: an account, a verified e-mail, a device. */
    IDENTIFYING,
    /** Joins only together with evidence of another kind: a name, a birth date, a handle. */
    CORROBORATING,
    /** Never joins, only relates: an address on the network, a city, a file. */
    CIRCUMSTANTIAL
}
