package org.rowan.engine.link.compare;

import java.util.List;

/** Compares short texts such as places and occupations, as wholes and by their words. */
final class Texts extends WordMeasure {
    private static final List<String> GRADES =
            List.of("same", "slip", "contained", "word", "similar", "different");

    Texts() {
        super(GRADES, 1);
    }

    @Override
    int grade(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        if (Strings.slip(a, b)) {
            return 1;
        }
        if (a.startsWith(b + " ")
                || b.startsWith(a + " ")
                || a.endsWith(" " + b)
                || b.endsWith(" " + a)) {
            return 2;
        }
        if (sharesWord(a, b)) {
            return 3;
        }
        return Strings.jaroWinkler(a, b) >= 0.85 ? 4 : 5;
    }

    private static boolean sharesWord(String a, String b) {
        if (a.indexOf(' ') < 0 && b.indexOf(' ') < 0) {
            return false;
        }
        for (String x : a.split(" ")) {
            if (x.length() >= 4) {
                for (String y : b.split(" ")) {
                    if (x.equals(y)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
