package org.rowan.match.hma;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The coin of one look-up: a bank takes part when its enabled ratio is at least the toss.
 *
 * @param toss from 0 to below 1
 */
record Coin(double toss) {

    /**
     * Tossed by the client's seed, or by chance without one; 0, so all take part, when bypassed.
     */
    static Coin of(HmaRequest request) {
        if (request.flag("bypass_coinflip")) {
            return new Coin(0);
        }
        @Nullable String seed = request.query("seed");
        return new Coin(
                seed == null || seed.isEmpty()
                        ? ThreadLocalRandom.current().nextDouble()
                        : PythonRandom.of(seed));
    }

    boolean admits(double enabledRatio) {
        return enabledRatio >= toss;
    }
}
