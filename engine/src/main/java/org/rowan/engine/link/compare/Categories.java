package org.rowan.engine.link.compare;

import java.util.List;

/** Compares values of a short list: the same or not. */
final class Categories extends WordMeasure {
    Categories() {
        super(List.of("same", "different"), 0);
    }

    @Override
    int grade(String a, String b) {
        return a.equals(b) ? 0 : 1;
    }
}
