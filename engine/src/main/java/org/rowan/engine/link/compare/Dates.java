package org.rowan.engine.link.compare;

import java.util.List;

/**
 * Compares dates written {@code yyyy-mm-dd}, which need not exist: slips of a digit are what is
 * looked for.
 */
final class Dates extends WordMeasure {
    private static final List<String> GRADES =
            List.of(
                    "same",
                    "same-default",
                    "day-slip",
                    "swapped",
                    "month-slip",
                    "year-slip",
                    "two-slips",
                    "same-year-default",
                    "same-year",
                    "near-year",
                    "different",
                    "verified-different");

    Dates() {
        super(GRADES, 3);
    }

    @Override
    public int grade(Facet a, Facet b, Popular popular) {
        int best = super.grade(a, b, popular);
        boolean verified = ((WordsFacet) a).verified() && ((WordsFacet) b).verified();
        return best >= 11 ? 10 : best > 1 && verified ? 11 : best;
    }

    @Override
    int grade(String a, String b) {
        boolean defaultDay = a.endsWith("-01-01") || b.endsWith("-01-01");
        if (a.equals(b)) {
            return defaultDay ? 1 : 0;
        }
        if (a.length() != 10 || b.length() != 10) {
            return 10;
        }
        int year = differing(a, b, 0, 4);
        int month = differing(a, b, 5, 7);
        int day = differing(a, b, 8, 10);
        int slips = year + month + day;
        if (slips == 1) {
            return day == 1 ? 2 : month == 1 ? 4 : 5;
        }
        if (year == 0
                && (a.regionMatches(5, b, 8, 2) && a.regionMatches(8, b, 5, 2)
                        || transposed(a, b))) {
            return 3;
        }
        if (slips == 2) {
            return year == 0 && defaultDay ? 7 : 6;
        }
        if (year == 0) {
            return defaultDay ? 7 : 8;
        }
        return Math.abs(number(a) - number(b)) <= 2 ? 9 : 10;
    }

    private static int differing(String a, String b, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                count++;
            }
        }
        return count;
    }

    private static boolean transposed(String a, String b) {
        return Strings.edits(a, b, 1) == 1;
    }

    private static int number(String date) {
        int year = 0;
        for (int i = 0; i < 4; i++) {
            year = year * 10 + Character.digit(date.charAt(i), 10);
        }
        return year;
    }
}
