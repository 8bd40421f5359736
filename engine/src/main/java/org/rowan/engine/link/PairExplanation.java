package org.rowan.engine.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.model.EvidenceClass;

/**
 * Why a pair has its bits: one row a comparison, kept for ever with the decision. Values are named
 * by reference only.
 *
 * @param first one observation
 * @param second the other
 * @param model name and version of the model
 * @param rows the prior first, then every comparison and every interaction that held
 * @param bits their sum
 * @param vetoes the vetoes that forbid the pair
 * @param substantial whether evidence of this kind may join
 */
public record PairExplanation(
        long first,
        long second,
        String model,
        List<Row> rows,
        double bits,
        List<String> vetoes,
        boolean substantial) {
    public PairExplanation {
        rows = List.copyOf(rows);
        vetoes = List.copyOf(vetoes);
    }

    /**
     * One row.
     *
     * @param name the comparison, the interaction, or {@code prior}
     * @param grade the measure's grade, {@code missing-one}, {@code missing-both} or empty
     * @param bits what it adds, popularity included
     * @param popularityBits how much of that is due to the agreed value's popularity
     * @param popularity carriers of the agreed value then; 0 when no value was agreed
     * @param evidence its class, null for prior, interactions and missing values
     * @param values where the agreed value stands in each observation, or null
     */
    public record Row(
            String name,
            String grade,
            double bits,
            double popularityBits,
            long popularity,
            @Nullable EvidenceClass evidence,
            @Nullable Reference values) {}

    /**
     * The positions of two compared values in their observations' identifiers.
     *
     * @param first position in the first observation
     * @param second position in the second
     */
    public record Reference(int first, int second) {}

    /**
     * One bar of the waterfall.
     *
     * @param name of the row
     * @param from bits before
     * @param to bits after
     */
    public record Bar(String name, double from, double to) {}

    /** The same without what was not compared and weighs nothing, to be kept. */
    public PairExplanation brief() {
        List<Row> told =
                rows.stream().filter(row -> row.bits() != 0 || row.evidence() != null).toList();
        return new PairExplanation(first, second, model, told, bits, vetoes, substantial);
    }

    /**
     * The rows as bars, each starting where the one before ended; rows that add nothing are left
     * out.
     */
    public List<Bar> waterfall() {
        List<Bar> bars = new ArrayList<>();
        double at = 0;
        for (Row row : rows) {
            if (row.bits() != 0) {
                bars.add(new Bar(row.name(), at, at + row.bits()));
                at += row.bits();
            }
        }
        return List.copyOf(bars);
    }
}
