package org.rowan.allocate.simulate;

import java.util.ArrayList;
import java.util.List;
import org.rowan.engine.plan.simulate.Scenario;
import org.rowan.engine.plan.simulate.Shock;

/** The scenarios of a full report: every load under every perturbation, every shock at load 1.5. */
final class Grid {
    static final List<Double> LOADS = List.of(.7, 1.0, 1.5, 3.0);
    static final double SHOCK_LOAD = 1.5;

    private Grid() {}

    /** With none, the given and twice the given perturbation. */
    static List<Scenario> scenarios(double bits) {
        List<Scenario> all = new ArrayList<>();
        for (double perturbation : bits == 0 ? List.of(0.0) : List.of(bits, 0.0, 2 * bits)) {
            for (double load : LOADS) {
                all.add(new Scenario(load, perturbation, Shock.NONE));
            }
        }
        for (Shock shock : Shock.values()) {
            if (shock != Shock.NONE) {
                all.add(new Scenario(SHOCK_LOAD, bits, shock));
            }
        }
        return all;
    }
}
