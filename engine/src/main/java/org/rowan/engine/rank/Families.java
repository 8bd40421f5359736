package org.rowan.engine.rank;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The signals by family, so that three words for one fact do not add. */
final class Families {
    private final Signal[] signals;
    private final int[] family;
    private final int families;
    private final Map<String, Integer> index = new HashMap<>();

    Families(List<Signal> signals) {
        this.signals = signals.toArray(Signal[]::new);
        this.family = new int[this.signals.length];
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < this.signals.length; i++) {
            family[i] = numbers.computeIfAbsent(this.signals[i].family(), name -> numbers.size());
            index.put(this.signals[i].name(), i);
        }
        this.families = numbers.size();
    }

    boolean[] switchedOn(CaseFacts facts) {
        boolean[] on = new boolean[signals.length];
        for (int i = 0; i < on.length; i++) {
            on[i] = signals[i].condition().holds(facts);
        }
        return on;
    }

    int indexOf(String signal) {
        Integer i = index.get(signal);
        if (i == null) {
            throw new IllegalArgumentException("no signal named " + signal);
        }
        return i;
    }

    double sum(boolean[] on) {
        return sum(on, false);
    }

    double sumKnownAtReferral(boolean[] on) {
        return sum(on, true);
    }

    private double sum(boolean[] on, boolean referralOnly) {
        double[] strongest = new double[families];
        for (int i = 0; i < on.length; i++) {
            if (on[i]
                    && (!referralOnly || signals[i].known() == Knowable.REFERRAL)
                    && Math.abs(signals[i].bits()) > Math.abs(strongest[family[i]])) {
                strongest[family[i]] = signals[i].bits();
            }
        }
        double sum = 0;
        for (double bits : strongest) {
            sum += bits;
        }
        return sum;
    }

    boolean[] counted(boolean[] on) {
        int[] strongest = new int[families];
        Arrays.fill(strongest, -1);
        for (int i = 0; i < on.length; i++) {
            int other = strongest[family[i]];
            if (on[i]
                    && (other < 0
                            || Math.abs(signals[i].bits()) > Math.abs(signals[other].bits()))) {
                strongest[family[i]] = i;
            }
        }
        boolean[] counted = new boolean[on.length];
        for (int i : strongest) {
            if (i >= 0) {
                counted[i] = true;
            }
        }
        return counted;
    }
}
