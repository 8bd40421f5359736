package org.rowan.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.stats.Reliability;

/**
 * The calibration report as one table: a row a figure, with small numbers left out as on the page.
 */
public final class CalibrationCsv {
    private CalibrationCsv() {}

    public static String of(CalibrationReport report) {
        StringBuilder csv = new StringBuilder("table,group,measure,value\n");
        CalibrationReport.Outcomes outcomes = report.outcomes();
        row(csv, "outcomes", "all", "told", counted(outcomes.told()));
        row(csv, "outcomes", "all", "came", counted(outcomes.came()));
        row(csv, "outcomes", "all", "silent", counted(outcomes.silent()));
        row(csv, "outcomes", "audit sample", "drawn", counted(outcomes.drawn()));
        row(csv, "outcomes", "audit sample", "told", counted(outcomes.drawnTold()));
        for (CalibrationReport.Estimate one : report.estimates()) {
            String name = one.name() + (one.corrected() ? ", corrected" : "");
            row(csv, "reliability", name, "brier", number(one.table().brier()));
            row(csv, "reliability", name, "brier of the base rate", number(one.table().constant()));
            for (Reliability.Bin bin : one.table().bins()) {
                boolean shown = bin.observed().of() >= CalibrationReport.SMALLEST;
                String group =
                        String.format(Locale.ROOT, "%s, %.2f to %.2f", name, bin.from(), bin.to());
                row(csv, "reliability", group, "cases", counted(bin.observed().of()));
                row(csv, "reliability", group, "stated", shown ? number(bin.stated()) : "");
                row(csv, "reliability", group, "came", shown ? number(bin.came()) : "");
                row(csv, "reliability", group, "low", shown ? number(bin.observed().low()) : "");
                row(csv, "reliability", group, "high", shown ? number(bin.observed().high()) : "");
            }
        }
        for (CalibrationReport.Moved one : report.drifts()) {
            row(csv, "drift", one.what(), "psi", number(one.psi()));
            row(csv, "drift", one.what(), "by chance", number(one.byChance()));
            row(csv, "drift", one.what(), "reading", one.reading());
        }
        for (CalibrationReport.Wait one : report.waits()) {
            String group = one.by() + ": " + one.group();
            row(
                    csv,
                    "time to action",
                    group,
                    "cases",
                    one.cases() == null ? tooFew() : String.valueOf(one.cases()));
            row(csv, "time to action", group, "share acted on", number(one.acted()));
            row(csv, "time to action", group, "median hours", number(one.median()));
            row(csv, "time to action", group, "hours of nine in ten", number(one.ninth()));
        }
        return csv.toString();
    }

    private static void row(
            StringBuilder csv, String table, String group, String measure, String value) {
        csv.append(table)
                .append(',')
                .append(quoted(group))
                .append(',')
                .append(measure)
                .append(',')
                .append(value)
                .append('\n');
    }

    /** Quoted, and never the beginning of a formula in a spreadsheet. */
    private static String quoted(String text) {
        String safe = text.matches("^[=+@\\t\\r-].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String counted(long count) {
        return count > 0 && count < CalibrationReport.SMALLEST ? tooFew() : String.valueOf(count);
    }

    private static String tooFew() {
        return "fewer than " + CalibrationReport.SMALLEST;
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.4f", value);
    }
}
