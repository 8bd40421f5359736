package org.rowan.assess.policy;

/** Something wrong with a policy, in words for the person who wrote it. */
public final class PolicyProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PolicyProblem(String what) {
        super(what);
    }
}
