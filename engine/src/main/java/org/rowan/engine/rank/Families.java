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

    int size() {
        return signals.length;
    }

    Signal signal(int i) {
        return signals[i];
    }

    int indexOf(String signal) {
        Integer i = index.get(signal);
        if (i == null) {
            throw new IllegalArgumentException("no signal named " + signal);
        }
        return i;
    }

    /** The signals that hold for a case, and of each family the one that counts. */
    SwitchedOn switchedOn(CaseFacts facts) {
        boolean[] on = new boolean[signals.length];
        int[] strongest = none();
        int[] early = none();
        boolean young = facts.person().mayBeUnder18();
        for (int i = 0; i < on.length; i++) {
            on[i] = !(young && signals[i].aboutPerson()) && signals[i].condition().holds(facts);
            if (on[i]) {
                stronger(strongest, i);
                if (signals[i].known() == Knowable.REFERRAL) {
                    stronger(early, i);
                }
            }
        }
        return new SwitchedOn(young, on, strongest, sum(strongest), sum(early));
    }

    private int[] none() {
        int[] strongest = new int[families];
        Arrays.fill(strongest, -1);
        return strongest;
    }

    private void stronger(int[] strongest, int i) {
        int other = strongest[family[i]];
        if (other < 0 || Math.abs(signals[i].bits()) > Math.abs(signals[other].bits())) {
            strongest[family[i]] = i;
        }
    }

    private double sum(int[] strongest) {
        double sum = 0;
        for (int i : strongest) {
            if (i >= 0) {
                sum += signals[i].bits();
            }
        }
        return sum;
    }

    /**
     * What holds for one case.
     *
     * <p>Not a record: its arrays are shared inside this package and never handed out.
     */
    final class SwitchedOn {
        private final boolean young;
        private final boolean[] on;
        private final int[] strongest;
        private final double sum;
        private final double early;

        SwitchedOn(boolean young, boolean[] on, int[] strongest, double sum, double early) {
            this.young = young;
            this.on = on;
            this.strongest = strongest;
            this.sum = sum;
            this.early = early;
        }

        boolean has(int i) {
            return on[i];
        }

        boolean counts(int i) {
            return strongest[family[i]] == i;
        }

        double sum() {
            return sum;
        }

        /** The sum of what the referrals say alone. */
        double sumKnownAtReferral() {
            return early;
        }

        /** The sum if one more signal held; the same when it cannot count for this case. */
        double sumWith(int i) {
            if (on[i] || young && signals[i].aboutPerson()) {
                return sum;
            }
            int other = strongest[family[i]];
            if (other < 0) {
                return sum + signals[i].bits();
            }
            return Math.abs(signals[i].bits()) > Math.abs(signals[other].bits())
                    ? sum - signals[other].bits() + signals[i].bits()
                    : sum;
        }

        /** The sum if every raising signal of an enquiry held as well. */
        double sumWithAll(int[] more) {
            int[] then = strongest.clone();
            for (int i : more) {
                if (!(young && signals[i].aboutPerson()) && signals[i].bits() > 0) {
                    stronger(then, i);
                }
            }
            return Families.this.sum(then);
        }
    }
}
