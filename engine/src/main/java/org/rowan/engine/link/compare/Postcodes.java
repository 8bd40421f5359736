package org.rowan.engine.link.compare;

import java.util.List;

/** Compares postcodes written {@code district sector-and-unit}, such as {@code ab1 2cd}. */
final class Postcodes extends WordMeasure {
    private static final List<String> GRADES =
            List.of("same", "slip", "sector", "district", "area", "different");

    Postcodes() {
        super(GRADES, 1);
    }

    @Override
    int grade(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        int gapA = a.indexOf(' ');
        int gapB = b.indexOf(' ');
        boolean district = gapA > 0 && gapA == gapB && a.regionMatches(0, b, 0, gapA);
        boolean sector =
                district
                        && a.length() > gapA + 1
                        && b.length() > gapA + 1
                        && a.charAt(gapA + 1) == b.charAt(gapA + 1);
        if (!sector && Strings.edits(a, b, 1) <= 1) {
            return 1;
        }
        if (sector) {
            return differing(a, b) == 1 ? 1 : 2;
        }
        if (district) {
            return differing(a, b) == 1 ? 1 : 3;
        }
        return area(a).equals(area(b)) ? 4 : 5;
    }

    private static int differing(String a, String b) {
        if (a.length() != b.length()) {
            return 9;
        }
        int count = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                count++;
            }
        }
        return count;
    }

    static String area(String postcode) {
        int end = 0;
        while (end < postcode.length() && Character.isLetter(postcode.charAt(end))) {
            end++;
        }
        return postcode.substring(0, end);
    }
}
