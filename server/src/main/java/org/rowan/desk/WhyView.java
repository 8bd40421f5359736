package org.rowan.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.link.PairReason;

/**
 * Why two accounts have their bits, as a waterfall that can be drawn.
 *
 * @param first one account
 * @param second the other
 * @param model name and version of the model that counted
 * @param bars the prior first, then every comparison that said anything
 * @param bits log2 of the odds that one human is behind both
 * @param vetoes rules of the model that forbid the pair
 * @param substantial whether evidence of this kind may join at all
 */
public record WhyView(
        String first,
        String second,
        String model,
        List<Bar> bars,
        double bits,
        List<String> vetoes,
        boolean substantial) {
    public WhyView {
        bars = List.copyOf(bars);
        vetoes = List.copyOf(vetoes);
    }

    /**
     * One bar.
     *
     * @param field what was compared
     * @param level how well it agreed
     * @param bits what it adds
     * @param from left end, in per cent of the drawing's width
     * @param width width in the same unit
     * @param popularity how many held the agreed value, accounts of one owner once; 0 when none was
     *     agreed
     * @param firstValue the first account's value; null when values are not shown
     * @param secondValue the second account's value; null when values are not shown
     */
    public record Bar(
            String field,
            String level,
            double bits,
            double from,
            double width,
            long popularity,
            @Nullable String firstValue,
            @Nullable String secondValue) {}

    static WhyView of(PairReason reason) {
        List<PairReason.Row> rows =
                reason.rows().stream().filter(row -> row.to() != row.from()).toList();
        double low = 0;
        double high = 0;
        for (PairReason.Row row : rows) {
            low = Math.min(low, row.to());
            high = Math.max(high, row.to());
        }
        double scale = high == low ? 0 : 100 / (high - low);
        List<Bar> bars = new ArrayList<>();
        for (PairReason.Row row : rows) {
            bars.add(
                    new Bar(
                            row.field().equals("prior")
                                    ? "before anything is compared"
                                    : AccountWords.words(row.field()),
                            AccountWords.words(row.level()),
                            hundredths(row.to() - row.from()),
                            hundredths((Math.min(row.from(), row.to()) - low) * scale),
                            hundredths(Math.abs(row.to() - row.from()) * scale),
                            row.popularity(),
                            row.firstValue(),
                            row.secondValue()));
        }
        return new WhyView(
                reason.first().toString(),
                reason.second().toString(),
                reason.model(),
                bars,
                hundredths(reason.bits()),
                reason.vetoes().stream().map(AccountWords::words).toList(),
                reason.substantial());
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
