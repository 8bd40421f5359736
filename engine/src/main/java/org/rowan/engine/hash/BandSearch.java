package org.rowan.engine.hash;

/**
 * One search through the bands of a part, planned as it goes.
 *
 * <p>Let each band b be searched to a radius r(b), -1 meaning not at all. An entry missed by all
 * bands differs in at least r(b) + 1 bits of each, so in at least the sum of them; once that sum
 * exceeds the distance, nothing within it can have been missed (the pigeonhole principle of
 * multi-index hashing, Norouzi, Punjani and Fleet 2012, with radii of its own for each query). Any
 * radii of that sum will do, so the next shell is always the cheapest one: a band whose posting
 * lists are long for this query is left where it is, and others go further. When even the cheapest
 * would cost more than comparing every entry, the search gives up and the caller does that.
 */
final class BandSearch {
    /** Costs, in entries compared one after another in memory order. */
    private static final double PROBE = 8;

    private static final double CANDIDATE = 20;
    private static final int BLOCK = 1024;

    private final Part part;
    private final Hash256 query;
    private final int distance;
    private final Found found;
    private final int[] keys;
    private final int[] radius;
    private final double[] cost;
    private final boolean[] measured;
    private final Runs runs = new Runs();
    private final int[] candidates = new int[BLOCK];
    private double spent;
    private int gathered = -1;

    BandSearch(Part part, Hash256 query, int distance, Found found) {
        this.part = part;
        this.query = query;
        this.distance = distance;
        this.found = found;
        int bands = part.bands().length;
        this.keys = new int[bands];
        this.radius = new int[bands];
        this.cost = new double[bands];
        this.measured = new boolean[bands];
        for (int b = 0; b < bands; b++) {
            keys[b] = part.bands()[b].shape().key(query);
            cost[b] = estimate(b);
        }
    }

    /** Searches; false if comparing every entry is cheaper, whatever was found until then. */
    boolean run() {
        if (expected() > part.size()) {
            return false;
        }
        for (int covered = 0; covered <= distance; ) {
            int b = cheapest();
            if (spent + cost[b] > part.size()) {
                return false;
            }
            if (!measured[b]) {
                measure(b);
            }
            if (b == cheapest()) {
                accept(b);
                covered++;
            }
        }
        return true;
    }

    /** What the whole search would cost if the entries were spread evenly. */
    private double expected() {
        double sum = 0;
        for (int covered = 0; covered <= distance && sum <= part.size(); covered++) {
            int b = cheapest();
            sum += cost[b];
            radius[b]++;
            cost[b] = estimate(b);
        }
        for (int b = 0; b < radius.length; b++) {
            radius[b] = 0;
            cost[b] = estimate(b);
        }
        return sum;
    }

    private int cheapest() {
        int best = 0;
        for (int b = 1; b < cost.length; b++) {
            if (cost[b] < cost[best]) {
                best = b;
            }
        }
        return best;
    }

    /** What the next shell of the band would cost if its entries were spread evenly. */
    private double estimate(int b) {
        if (radius[b] > Shells.LARGEST_RADIUS) {
            return Double.POSITIVE_INFINITY;
        }
        BandShape shape = part.bands()[b].shape();
        double buckets = Shells.count(shape.width(), radius[b]);
        return buckets * (PROBE + CANDIDATE * part.size() / shape.buckets());
    }

    private void measure(int b) {
        long slots = gather(b);
        measured[b] = true;
        spent += PROBE * Shells.count(part.bands()[b].shape().width(), radius[b]);
        cost[b] = slots * CANDIDATE;
        gathered = b;
    }

    private long gather(int b) {
        Band band = part.bands()[b];
        return band.gather(keys[b], Shells.of(band.shape().width(), radius[b]), runs);
    }

    /** Compares the entries of the next shell; one that was put off has to be looked up again. */
    private void accept(int b) {
        if (gathered != b) {
            gather(b);
        }
        gathered = -1;
        compare(part.bands()[b]);
        spent += cost[b];
        radius[b]++;
        measured[b] = false;
        cost[b] = estimate(b);
    }

    /**
     * Slots are first collected and then compared, so that the processor waits for many of them at
     * once.
     */
    private void compare(Band band) {
        int count = 0;
        for (int i = 0; i < runs.count(); i++) {
            int end = runs.end(i);
            for (int at = runs.begin(i); at < end; at++) {
                if (count == BLOCK) {
                    part.verify(candidates, count, query, distance, found);
                    count = 0;
                }
                candidates[count++] = band.postings().get(Layouts.INT, (long) at << 2);
            }
        }
        part.verify(candidates, count, query, distance, found);
    }
}
