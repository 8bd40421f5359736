package org.rowan.engine.link.train;

import java.util.Arrays;
import org.rowan.engine.link.Scorer;
import org.rowan.engine.link.Subject;

/**
 * Compared pairs, compactly: the grade of every comparison and the popularity of the value agreed
 * on.
 */
final class PairTable {
    private final int comparisons;
    private byte[] grades;
    private float[] shares;
    private boolean[] same;
    private float[] weights;
    private int size;

    PairTable(int comparisons) {
        this.comparisons = comparisons;
        this.grades = new byte[1024 * comparisons];
        this.shares = new float[1024 * comparisons];
        this.same = new boolean[1024];
        this.weights = new float[1024];
    }

    /**
     * Adds a pair.
     *
     * @param carriers how many carriers there are altogether
     * @param isSame whether the two are truly one person; false where nobody knows
     * @param weight how many pairs it stands for
     */
    void add(Scorer scorer, Subject a, Subject b, double carriers, boolean isSame, double weight) {
        if (size == same.length) {
            same = Arrays.copyOf(same, size * 2);
            weights = Arrays.copyOf(weights, size * 2);
            grades = Arrays.copyOf(grades, grades.length * 2);
            shares = Arrays.copyOf(shares, shares.length * 2);
        }
        int[] found = scorer.grades(a, b);
        long[] popularity = scorer.agreedCarriers();
        for (int i = 0; i < comparisons; i++) {
            grades[size * comparisons + i] = (byte) found[i];
            shares[size * comparisons + i] = (float) (popularity[i] / carriers);
        }
        weights[size] = (float) weight;
        same[size++] = isSame;
    }

    /** How many pairs the pair stands for. */
    double weight(int pair) {
        return weights[pair];
    }

    int size() {
        return size;
    }

    int grade(int pair, int comparison) {
        return grades[pair * comparisons + comparison];
    }

    void grades(int pair, int[] into) {
        for (int i = 0; i < comparisons; i++) {
            into[i] = grades[pair * comparisons + i];
        }
    }

    /** The share of carriers that have the agreed value; 0 where none was agreed. */
    double share(int pair, int comparison) {
        return shares[pair * comparisons + comparison];
    }

    boolean same(int pair) {
        return same[pair];
    }
}
