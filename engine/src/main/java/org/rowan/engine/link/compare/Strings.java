package org.rowan.engine.link.compare;

/** String distances. */
final class Strings {
    private Strings() {}

    /**
     * Optimal string alignment distance (Damerau–Levenshtein without repeated edits), in edits, but
     * {@code most + 1} as soon as it is known to be above {@code most}.
     */
    static int edits(String a, String b, int most) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > most) {
            return most + 1;
        }
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int least = i;
            char x = a.charAt(i - 1);
            for (int j = 1; j <= m; j++) {
                char y = b.charAt(j - 1);
                int cost =
                        Math.min(
                                Math.min(last[j] + 1, row[j - 1] + 1),
                                last[j - 1] + (x == y ? 0 : 1));
                if (i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[m], most + 1);
    }

    /**
     * Jaro–Winkler similarity (Winkler 1990), 0 to 1, prefix weight 0.1 over at most four
     * characters.
     */
    static double jaroWinkler(String a, String b) {
        int n = a.length();
        int m = b.length();
        if (n == 0 || m == 0) {
            return n == m ? 1 : 0;
        }
        int reach = Math.max(0, Math.max(n, m) / 2 - 1);
        boolean[] usedA = new boolean[n];
        boolean[] usedB = new boolean[m];
        int matches = 0;
        for (int i = 0; i < n; i++) {
            int to = Math.min(m - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= to; j++) {
                if (!usedB[j] && a.charAt(i) == b.charAt(j)) {
                    usedA[i] = true;
                    usedB[j] = true;
                    matches++;
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        double jaro =
                (matches / (double) n
                                + matches / (double) m
                                + (matches - moved(a, b, usedA, usedB) / 2.0) / matches)
                        / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(n, m)) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static int moved(String a, String b, boolean[] usedA, boolean[] usedB) {
        int moved = 0;
        int j = 0;
        for (int i = 0; i < usedA.length; i++) {
            if (usedA[i]) {
                while (!usedB[j]) {
                    j++;
                }
                if (a.charAt(i) != b.charAt(j)) {
                    moved++;
                }
                j++;
            }
        }
        return moved;
    }

    /**
     * Whether two words are the same but for a slip: one edit from four letters on, two from eight.
     */
    static boolean slip(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int allowed = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
        return allowed > 0 && edits(a, b, allowed) <= allowed;
    }
}
