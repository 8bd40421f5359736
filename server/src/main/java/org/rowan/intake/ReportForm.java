package org.rowan.intake;

/** The shape in which a referral arrived. */
public enum ReportForm {
    CYBERTIPLINE_XML,
    CYBERTIP_JSON,
    CSV,
    KEYED,
    PACKAGE,
    PUBLIC_FORM,
    /** Kept as received and not yet readable by a machine: a PDF, an e-mail, anything unknown. */
    DOCUMENT
}
