package org.rowan.engine.plan.simulate;

/**
 * Under which circumstances a population is run.
 *
 * @param load expected action hours divided by hours there are
 * @param perturbationBits how far the true likelihoods differ from the published ones
 * @param shock what goes wrong
 */
public record Scenario(double load, double perturbationBits, Shock shock) {}
