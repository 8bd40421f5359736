package org.rowan.allocate.simulate;

/** What every report says about itself. */
final class Caveat {
    static final String TEXT =
            "Invented population, assumed likelihoods: no claim about the world until a force supplies outcomes.";

    private Caveat() {}
}
