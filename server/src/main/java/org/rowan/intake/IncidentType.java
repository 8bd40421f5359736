package org.rowan.intake;

/**
 * The kinds of incident of the CyberTipline's documentation, by neutral codes; the sender's words
 * stay beside them.
 */
public enum IncidentType {
    /** Possession, manufacture and distribution of illegal imagery of children. */
    IMAGERY,
    TRAFFICKING,
    TOURISM,
    /** Contact abuse. */
    CONTACT_ABUSE,
    MISLEADING_DOMAIN,
    MISLEADING_WORDS,
    ENTICEMENT,
    OBSCENE_TO_CHILD,
    UNKNOWN
}
