package org.rowan.engine.link.normalise;

/**
 * Turns a value as received into its canonical form; pure, and never overwrites what it was given.
 */
@FunctionalInterface
public interface Normaliser {
    Normalised normalise(String raw);
}
