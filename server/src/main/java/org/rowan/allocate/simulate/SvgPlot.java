package org.rowan.allocate.simulate;

import java.util.List;
import java.util.Locale;

/** A bar chart with intervals as inline SVG, readable without colour and without script. */
final class SvgPlot {
    private static final int ROW = 22;
    private static final int LEFT = 230;
    private static final int WIDTH = 760;
    private static final int RIGHT = 70;

    private SvgPlot() {}

    /** One bar: its name, its value and the interval around it. */
    record Bar(String name, double value, double low, double high, boolean strong) {}

    /** A chart of bars from 0. */
    static String bars(String title, String unit, List<Bar> bars) {
        double most =
                bars.stream().mapToDouble(bar -> Math.max(bar.value(), bar.high())).max().orElse(1);
        double scale = (WIDTH - LEFT - RIGHT) / (most > 0 ? most : 1);
        int height = bars.size() * ROW + 30;
        StringBuilder svg = new StringBuilder();
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">%n",
                        WIDTH,
                        height,
                        WIDTH,
                        height,
                        escape(title)));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            int y = i * ROW + 4;
            double end = LEFT + Math.max(0, bar.value()) * scale;
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"%d\" y=\"%d\" text-anchor=\"end\"%s>%s</text>"
                                    + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" class=\"%s\"/>"
                                    + "<path d=\"M%.1f %d H%.1f M%.1f %d v8 M%.1f %d v8\" class=\"whisker\"/>"
                                    + "<text x=\"%.1f\" y=\"%d\">%.0f</text>%n",
                            LEFT - 8,
                            y + 12,
                            bar.strong() ? " font-weight=\"bold\"" : "",
                            escape(bar.name()),
                            LEFT,
                            y,
                            Math.max(0, end - LEFT),
                            bar.strong() ? "strong" : "bar",
                            LEFT + Math.max(0, bar.low()) * scale,
                            y + 7,
                            LEFT + Math.max(0, bar.high()) * scale,
                            LEFT + Math.max(0, bar.low()) * scale,
                            y + 3,
                            LEFT + Math.max(0, bar.high()) * scale,
                            y + 3,
                            LEFT + Math.max(bar.value(), bar.high()) * scale + 6,
                            y + 12,
                            bar.value()));
        }
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\">%s</text>%n</svg>%n",
                        LEFT,
                        height - 8,
                        escape(unit)));
        return svg.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
