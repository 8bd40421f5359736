package org.rowan.engine.hash;

/** A list of ranges of postings; begins and ends lie in arrays that only grow. */
final class Runs {
    private int[] begins = new int[512];
    private int[] ends = new int[512];
    private int count;

    /** Empties the list and makes room for {@code most} ranges. */
    void clear(int most) {
        count = 0;
        if (most > begins.length) {
            begins = new int[most];
            ends = new int[most];
        }
    }

    /**
     * Adds a range unless it is empty; written without a branch, as about every third bucket is.
     */
    void add(int begin, int end) {
        begins[count] = begin;
        ends[count] = end;
        count += begin < end ? 1 : 0;
    }

    int count() {
        return count;
    }

    int begin(int i) {
        return begins[i];
    }

    int end(int i) {
        return ends[i];
    }
}
