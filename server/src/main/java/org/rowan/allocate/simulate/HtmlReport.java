package org.rowan.allocate.simulate;

import java.util.List;
import java.util.Locale;
import org.rowan.engine.plan.simulate.Policy;
import org.rowan.engine.plan.simulate.PolicySummary;
import org.rowan.engine.plan.simulate.Population;
import org.rowan.engine.plan.simulate.StudyResult;

/**
 * A full report as one HTML page with inline SVG, without script and without anything fetched from
 * elsewhere.
 */
final class HtmlReport {
    private static final String STYLE =
            """
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #0b0c0c; }
            table { border-collapse: collapse; margin: 1rem 0; font-size: 14px; }
            td, th { padding: 2px 10px; border-bottom: 1px solid #b1b4b6; text-align: right; }
            td:first-child, th:first-child { text-align: left; }
            svg { max-width: 100%; height: auto; font: 13px system-ui, sans-serif; }
            .bar { fill: #8eb8dc; } .strong { fill: #1d70b8; } .whisker { stroke: #0b0c0c; stroke-width: 1.5; fill: none; }
            .caveat { border-left: 6px solid #d4351c; padding: .5rem 1rem; font-weight: bold; }
            """;

    private final Population population;
    private final List<StudyResult> grid;

    HtmlReport(Population population, List<StudyResult> grid) {
        this.population = population;
        this.grid = grid;
    }

    String page() {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<title>Simulator: ")
                .append(SvgPlot.escape(population.name()))
                .append("</title>\n");
        page.append("<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>Which child first: a simulation</h1>\n");
        page.append("<p class=\"caveat\">").append(Caveat.TEXT).append("</p>\n");
        page.append(
                String.format(
                        Locale.ROOT,
                        "<p>Population <b>%s</b>: %.0f cases a year, %d seeds, %d days measured after %d of warm-up."
                                + " Bars are means, whiskers 95 %% intervals over seeds. Every policy sees the same cases, has the"
                                + " same staff and pays the same for the same enquiry.</p>%n",
                        SvgPlot.escape(population.name()),
                        population.arrivals().perYear(),
                        grid.getFirst().seeds(),
                        population.horizonDays(),
                        population.warmupDays()));
        for (StudyResult study : grid) {
            scenario(page, study);
        }
        page.append("<h2>All figures</h2>\n");
        page.append(tables(new MarkdownTable(population, grid).text()));
        page.append("<h2>What the policies are</h2>\n<dl>\n");
        for (Policy policy : Policy.values()) {
            page.append("<dt><b>")
                    .append(policy.label())
                    .append("</b></dt><dd>")
                    .append(policy.says())
                    .append("</dd>\n");
        }
        page.append("</dl>\n</body>\n</html>\n");
        return page.toString();
    }

    private static void scenario(StringBuilder page, StudyResult study) {
        String title =
                String.format(
                        Locale.ROOT,
                        "Load %.1f, perturbation %.1f bits%s",
                        study.scenario().load(),
                        study.scenario().perturbationBits(),
                        study.scenario().shock().label().equals("none")
                                ? ""
                                : ", shock: " + study.scenario().shock().label());
        page.append("<h2>").append(title).append("</h2>\n");
        page.append(
                SvgPlot.bars(
                        title,
                        "harm-days averted per 1,000 officer-hours",
                        study.policies().stream().map(HtmlReport::bar).toList()));
    }

    private static SvgPlot.Bar bar(PolicySummary summary) {
        return new SvgPlot.Bar(
                summary.policy().label(),
                summary.harmDays().mean(),
                summary.harmDays().low(),
                summary.harmDays().high(),
                summary.policy() == Policy.ROWAN);
    }

    /** The tables printed for the README, turned into HTML, so that both always say the same. */
    private static String tables(String markdown) {
        StringBuilder html = new StringBuilder();
        boolean open = false;
        boolean head = false;
        for (String line : markdown.lines().toList()) {
            boolean row = line.startsWith("|");
            if (row && !open) {
                html.append("<table>\n");
                head = true;
            } else if (!row && open) {
                html.append("</table>\n");
            }
            open = row;
            if (row && !line.startsWith("| ---")) {
                html.append(row(line, head ? "th" : "td"));
                head = false;
            } else if (!row && !line.isBlank()) {
                html.append("<p>")
                        .append(SvgPlot.escape(line.replace("**", "").replace("`", "")))
                        .append("</p>\n");
            }
        }
        return html.append(open ? "</table>\n" : "").toString();
    }

    private static String row(String line, String tag) {
        StringBuilder html = new StringBuilder("<tr>");
        for (String cell : line.substring(1, line.length() - 1).split("\\|")) {
            html.append('<').append(tag).append('>');
            html.append(SvgPlot.escape(cell.strip().replace("`", "")));
            html.append("</").append(tag).append('>');
        }
        return html.append("</tr>\n").toString();
    }
}
