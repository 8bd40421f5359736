package org.rowan.engine.link.compare;

import java.util.List;

/** Compares values of a short list: the same or not. */
final class Categories extends WordMeasure {
    @Override
    public List<String> grades() {
        return List.of("same", "different");
    }

    @Override
    int lastAgreeing() {
        return 0;
    }

    @Override
    int grade(String a, String b) {
        return a.equals(b) ? 0 : 1;
    }
}
