package org.rowan.engine.link.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Given names that stand for one another (William, Bill, Willie); a name may be in several
 * families.
 */
public final class Families {
    private final Map<String, int[]> of = new HashMap<>();

    /** Takes lists of names, one list a family. */
    public Families(List<List<String>> families) {
        for (int family = 0; family < families.size(); family++) {
            for (String name : families.get(family)) {
                int[] before = of.getOrDefault(name, new int[0]);
                int[] after = java.util.Arrays.copyOf(before, before.length + 1);
                after[before.length] = family;
                of.put(name, after);
            }
        }
    }

    /** Whether two names share a family. */
    public boolean related(String a, String b) {
        int[] one = of.get(a);
        int[] other = one == null ? null : of.get(b);
        if (one == null || other == null) {
            return false;
        }
        for (int x : one) {
            for (int y : other) {
                if (x == y) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A name that stands for the first family of this name, or the name itself. */
    public String head(String name) {
        int[] families = of.get(name);
        return families == null ? name : "family " + families[0];
    }
}
