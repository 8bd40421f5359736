package org.rowan.allocate.simulate;

import org.rowan.engine.plan.Knowledge;

/**
 * What allocation assumes of the world until a force supplies outcomes: the default population of
 * the simulator.
 */
public final class AssumedWorld {
    private AssumedWorld() {}

    public static Knowledge knowledge() {
        return PopulationFile.read(null, null).knowledge();
    }
}
