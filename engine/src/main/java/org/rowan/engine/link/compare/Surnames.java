package org.rowan.engine.link.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares surnames, and lone words with surnames and given names. */
final class Surnames extends NameMeasure {
    private static final List<String> GRADES =
            List.of(
                    "same",
                    "slip",
                    "contained",
                    "lone-same",
                    "lone-surname",
                    "lone-slip",
                    "swapped",
                    "lone-given",
                    "similar",
                    "alike",
                    "lone-different",
                    "different");

    private final Families families;

    Surnames(Families families) {
        super(GRADES);
        this.families = families;
    }

    @Override
    boolean has(PersonName name) {
        return true;
    }

    @Override
    int grade(PersonName a, PersonName b) {
        if (a.isLone() && b.isLone()) {
            return a.lone().equals(b.lone()) ? 3 : Strings.slip(a.lone(), b.lone()) ? 5 : 10;
        }
        if (a.isLone()) {
            return lone(a.lone(), b);
        }
        if (b.isLone()) {
            return lone(b.lone(), a);
        }
        String x = a.surname();
        String y = b.surname();
        if (x.equals(y)) {
            return 0;
        }
        if (Strings.slip(x, y)) {
            return 1;
        }
        if (contained(x, y) || a.middle().contains(y) || b.middle().contains(x)) {
            return 2;
        }
        if (x.equals(b.given()) || y.equals(a.given())) {
            return 6;
        }
        double similarity = Strings.jaroWinkler(x, y);
        return similarity >= 0.88 ? 8 : similarity >= 0.75 ? 9 : 11;
    }

    private int lone(String word, PersonName whole) {
        if (word.equals(whole.surname())) {
            return 4;
        }
        if (Strings.slip(word, whole.surname())) {
            return 5;
        }
        if (word.equals(whole.given())
                || families.related(word, whole.given())
                || whole.middle().contains(word)) {
            return 7;
        }
        if (Strings.slip(word, whole.given())) {
            return 7;
        }
        return Strings.jaroWinkler(word, whole.surname()) >= 0.88 ? 8 : 10;
    }

    private static boolean contained(String x, String y) {
        String shorter = x.length() < y.length() ? x : y;
        String longer = x.length() < y.length() ? y : x;
        return shorter.length() >= 4 && (longer.startsWith(shorter) || longer.endsWith(shorter));
    }

    @Override
    @Nullable String agreed(PersonName a, PersonName b, int grade) {
        return switch (grade) {
            case 0 -> a.surname();
            case 3, 4 -> a.isLone() ? a.lone() : b.lone();
            case 1, 2 -> a.surname();
            case 5 -> a.isLone() ? b.isLone() ? a.lone() : b.surname() : a.surname();
            case 7 -> a.isLone() ? a.lone() : b.lone();
            default -> null;
        };
    }

    @Override
    List<String> counted(PersonName name) {
        return List.of(name.isLone() ? name.lone() : name.surname());
    }
}
