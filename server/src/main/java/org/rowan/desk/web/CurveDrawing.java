package org.rowan.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rowan.engine.plan.CapacityCurve;

/**
 * The curve from officer-hours to children, as numbers a page can draw with plain SVG attributes.
 *
 * @param line points of the curve
 * @param under points of the area under it
 * @param across ticks of the hours
 * @param up ticks of the children
 * @param now where the hours there are stand, and how many children they reach
 * @param rows the same as a table, a few rows of it
 */
record CurveDrawing(
        String line, String under, List<Tick> across, List<Tick> up, Mark now, List<Row> rows) {
    static final double LEFT = 56;
    static final double RIGHT = 600;
    static final double TOP = 16;
    static final double BOTTOM = 260;
    private static final int TICKS = 5;
    private static final int ROWS = 8;

    CurveDrawing {
        across = List.copyOf(across);
        up = List.copyOf(up);
        rows = List.copyOf(rows);
    }

    /** A tick of an axis, at so many units from the left or the top. */
    record Tick(double at, String text) {}

    /** The hours there are now. */
    record Mark(double x, double y, String text) {}

    /** A row of the table beside the drawing. */
    record Row(String hours, String children, String harmDays) {}

    static CurveDrawing of(CapacityCurve curve, double hoursNow) {
        List<CapacityCurve.Point> points = curve.points();
        CapacityCurve.Point last = points.getLast();
        double most = niceAbove(Math.max(last.hours(), hoursNow));
        double children = niceAbove(last.children());
        StringBuilder line = new StringBuilder();
        for (CapacityCurve.Point point : points) {
            line.append(x(point.hours(), most))
                    .append(',')
                    .append(y(point.children(), children))
                    .append(' ');
        }
        String under = LEFT + "," + BOTTOM + " " + line + x(last.hours(), most) + "," + BOTTOM;
        double reached = at(points, hoursNow);
        return new CurveDrawing(
                line.toString().strip(),
                under,
                ticks(most, LEFT, RIGHT),
                ticks(children, BOTTOM, TOP),
                new Mark(
                        x(hoursNow, most),
                        y(reached, children),
                        String.format(
                                Locale.ROOT,
                                "%.0f officer-hours reach %.1f children in time",
                                hoursNow,
                                reached)),
                rows(points));
    }

    private static List<Row> rows(List<CapacityCurve.Point> points) {
        List<Row> rows = new ArrayList<>();
        int every = Math.max(1, (points.size() - 1) / ROWS);
        for (int i = every; i < points.size(); i += every) {
            CapacityCurve.Point point = points.get(i);
            rows.add(
                    new Row(
                            String.format(Locale.ROOT, "%,.0f", point.hours()),
                            String.format(Locale.ROOT, "%.1f", point.children()),
                            String.format(Locale.ROOT, "%,.0f", point.harmDays())));
        }
        return rows;
    }

    private static double at(List<CapacityCurve.Point> points, double hours) {
        CapacityCurve.Point before = points.getFirst();
        for (CapacityCurve.Point point : points) {
            if (point.hours() >= hours) {
                double wide = point.hours() - before.hours();
                double part = wide <= 0 ? 0 : (hours - before.hours()) / wide;
                return before.children() + part * (point.children() - before.children());
            }
            before = point;
        }
        return before.children();
    }

    private static List<Tick> ticks(double most, double from, double to) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= TICKS; i++) {
            double value = most * i / TICKS;
            ticks.add(
                    new Tick(
                            tenth(from + (to - from) * i / TICKS),
                            value == Math.rint(value)
                                    ? String.format(Locale.ROOT, "%,.0f", value)
                                    : String.format(Locale.ROOT, "%.1f", value)));
        }
        return ticks;
    }

    private static double x(double hours, double most) {
        return tenth(LEFT + (RIGHT - LEFT) * hours / most);
    }

    private static double y(double children, double most) {
        return tenth(BOTTOM - (BOTTOM - TOP) * children / most);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** The next of 1, 2, 2.5, 5 times a power of ten. */
    private static double niceAbove(double value) {
        if (!(value > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 2, 2.5, 5, 10}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
