package org.rowan.engine.plan.simulate;

/**
 * The facts that the policies of comparison look for by name; one that a population lacks counts as
 * never known.
 */
final class FactNames {
    static final String DANGER = "danger-stated";
    static final String YOUNGER = "younger-child";
    static final String VIRAL = "viral-only";
    static final String NOVEL = "novel-file";
    static final String MINORS = "several-minors";
    static final String OFFENDERS = "other-offenders";
    static final String SEXUAL_TALK = "sexual-communication";
    static final String PRIOR_CONTACT = "prior-contact";
    static final String PRIOR_OTHER = "prior-non-contact";
    static final String ACCESS = "access-to-children";

    private FactNames() {}
}
