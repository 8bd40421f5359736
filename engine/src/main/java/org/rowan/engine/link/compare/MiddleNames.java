package org.rowan.engine.link.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the words between given name and surname. */
final class MiddleNames extends NameMeasure {
    private static final List<String> GRADES =
            List.of("same", "overlap", "slip", "initial", "different");

    MiddleNames() {
        super(GRADES);
    }

    @Override
    boolean has(PersonName name) {
        return !name.middle().isEmpty();
    }

    @Override
    int grade(PersonName a, PersonName b) {
        if (a.middle().equals(b.middle())) {
            return 0;
        }
        int best = 4;
        for (String x : a.middle()) {
            for (String y : b.middle()) {
                if (x.equals(y)) {
                    return 1;
                }
                if (Strings.slip(x, y)) {
                    best = Math.min(best, 2);
                } else if ((x.length() == 1 || y.length() == 1) && x.charAt(0) == y.charAt(0)) {
                    best = Math.min(best, 3);
                }
            }
        }
        return best;
    }

    @Override
    @Nullable String agreed(PersonName a, PersonName b, int grade) {
        if (grade > 1) {
            return null;
        }
        for (String word : a.middle()) {
            if (b.middle().contains(word)) {
                return word;
            }
        }
        return null;
    }

    @Override
    List<String> counted(PersonName name) {
        return name.middle().stream().distinct().toList();
    }
}
