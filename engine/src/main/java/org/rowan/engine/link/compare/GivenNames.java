package org.rowan.engine.link.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares given names: equal, slipped, of one family, initials, second names, swapped. */
final class GivenNames extends NameMeasure {
    private static final List<String> GRADES =
            List.of(
                    "same",
                    "slip",
                    "family",
                    "initial",
                    "middle",
                    "prefix",
                    "similar",
                    "swapped",
                    "alike",
                    "different");

    private final Families families;

    GivenNames(Families families) {
        super(GRADES);
        this.families = families;
    }

    @Override
    boolean has(PersonName name) {
        return !name.given().isEmpty();
    }

    @Override
    int grade(PersonName a, PersonName b) {
        String x = a.given();
        String y = b.given();
        if (x.equals(y)) {
            return 0;
        }
        boolean related = families.related(x, y);
        if (!related && Strings.slip(x, y)) {
            return 1;
        }
        if (related) {
            return 2;
        }
        if ((x.length() == 1 || y.length() == 1) && x.charAt(0) == y.charAt(0)) {
            return 3;
        }
        if (a.middle().contains(y) || b.middle().contains(x)) {
            return 4;
        }
        if (Math.min(x.length(), y.length()) >= 2 && (x.startsWith(y) || y.startsWith(x))) {
            return 5;
        }
        double similarity = Strings.jaroWinkler(x, y);
        if (similarity >= 0.85) {
            return 6;
        }
        if (x.equals(b.surname()) || y.equals(a.surname())) {
            return 7;
        }
        return similarity >= 0.7 ? 8 : 9;
    }

    @Override
    @Nullable String agreed(PersonName a, PersonName b, int grade) {
        return switch (grade) {
            case 0, 1, 2, 5, 6 -> a.given();
            default -> null;
        };
    }

    @Override
    List<String> counted(PersonName name) {
        return has(name) ? List.of(name.given()) : List.of();
    }
}
