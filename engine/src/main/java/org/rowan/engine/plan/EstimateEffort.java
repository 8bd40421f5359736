package org.rowan.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.rowan.engine.plan.EffortTable.Effort;

/**
 * Re-estimates an effort table from the hours that closed cases took.
 *
 * <p>The table it starts from weighs as much as ten cases of each kind, on the scale of logarithms,
 * so that a handful of outcomes moves a median a little and a hundred move it nearly all the way.
 */
public final class EstimateEffort {
    private static final double TABLE_WEIGHS = 10;

    private EstimateEffort() {}

    /**
     * The hours one closed case took.
     *
     * @param hours officer-hours, above 0
     */
    public record Worked(String kind, double hours) {}

    /**
     * The new table.
     *
     * @throws IllegalArgumentException when a kind is not in the table or hours are not above 0
     */
    public static EffortTable of(EffortTable table, List<Worked> worked, String version) {
        for (Worked one : worked) {
            if (table.efforts().stream().noneMatch(e -> e.kind().equals(one.kind()))
                    || !(one.hours() > 0 && one.hours() < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(one + " is not in the table's terms");
            }
        }
        List<Effort> efforts = new ArrayList<>();
        double squares = TABLE_WEIGHS * table.sigma() * table.sigma();
        for (Effort before : table.efforts()) {
            double[] logs =
                    worked.stream()
                            .filter(one -> one.kind().equals(before.kind()))
                            .mapToDouble(one -> Math.log(one.hours()))
                            .toArray();
            double sum = TABLE_WEIGHS * Math.log(before.medianHours());
            for (double log : logs) {
                sum += log;
            }
            double mean = sum / (TABLE_WEIGHS + logs.length);
            for (double log : logs) {
                squares += (log - mean) * (log - mean);
            }
            efforts.add(
                    new Effort(
                            before.kind(),
                            logs.length == 0 ? before.medianHours() : Math.exp(mean),
                            before.outcomes() + logs.length));
        }
        double sigma = Math.sqrt(squares / (TABLE_WEIGHS + worked.size()));
        return new EffortTable(version, table.version(), sigma, efforts);
    }
}
