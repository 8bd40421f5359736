package org.rowan.engine.link.normalise;

/**
 * Maps look-alike characters onto one form (the skeleton of UTS #39); the server does it with
 * ICU4J.
 */
@FunctionalInterface
public interface SkeletonReader {
    /** The skeleton of a folded text. */
    String skeleton(String folded);
}
