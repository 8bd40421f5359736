package org.rowan.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.AccountId;

/**
 * Why two accounts have their bits, as a waterfall.
 *
 * @param first one account
 * @param second the other
 * @param model name and version of the model
 * @param rows the prior first, then every comparison that was made
 * @param bits log2 of the odds that they are one human
 * @param vetoes the model's rules that forbid the pair, by name
 * @param substantial whether evidence of this kind may join at all
 */
public record PairReason(
        AccountId first,
        AccountId second,
        String model,
        List<Row> rows,
        double bits,
        List<String> vetoes,
        boolean substantial) {
    public PairReason {
        rows = List.copyOf(rows);
        vetoes = List.copyOf(vetoes);
    }

    /**
     * One bar of the waterfall.
     *
     * @param field what was compared
     * @param level how well it agreed; empty for the prior
     * @param from bits before
     * @param to bits after
     * @param popularity how many held the agreed value, accounts of one owner once; 0 when none was
     *     agreed
     * @param firstValue the first account's value; null when values are not shown
     * @param secondValue the second account's value; null when values are not shown
     * @param words the row as a phrase
     */
    public record Row(
            String field,
            String level,
            double from,
            double to,
            long popularity,
            @Nullable String firstValue,
            @Nullable String secondValue,
            String words) {}
}
