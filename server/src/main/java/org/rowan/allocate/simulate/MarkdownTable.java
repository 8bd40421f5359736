package org.rowan.allocate.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rowan.engine.plan.simulate.Policy;
import org.rowan.engine.plan.simulate.PolicySummary;
import org.rowan.engine.plan.simulate.Population;
import org.rowan.engine.plan.simulate.RunResult;
import org.rowan.engine.plan.simulate.Scenario;
import org.rowan.engine.plan.simulate.Shock;
import org.rowan.engine.plan.simulate.StudyResult;

/** A full report as the Markdown tables of the README and of docs/simulator.md. */
final class MarkdownTable {
    private final Population population;
    private final List<StudyResult> grid;
    private final double bits;

    MarkdownTable(Population population, List<StudyResult> grid) {
        this.population = population;
        this.grid = grid;
        this.bits = grid.getFirst().scenario().perturbationBits();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("**").append(Caveat.TEXT).append("**\n\n");
        text.append(
                String.format(
                        Locale.ROOT,
                        "Population `%s`, %.0f cases a year, %d seeds, %d days measured after %d of warm-up; means with 95 %% intervals.%n%n",
                        population.name(),
                        population.arrivals().perYear(),
                        grid.getFirst().seeds(),
                        population.horizonDays(),
                        population.warmupDays()));
        section(
                text,
                "Harm-days averted per 1,000 officer-hours, perturbation " + bits + " bits",
                byLoad(bits),
                harm());
        section(
                text,
                "Gap closed between four-level-fifo (0) and informed-bound (1), perturbation "
                        + bits
                        + " bits",
                byLoad(bits),
                summary -> TextTable.interval(summary.gapClosed(), "%.2f"));
        section(
                text,
                "The same towards informed-visible: what anybody could have seen",
                byLoad(bits),
                summary -> TextTable.interval(summary.gapToVisible(), "%.2f"));
        section(
                text,
                "Children protected per 1,000 officer-hours, perturbation " + bits + " bits",
                byLoad(bits),
                summary -> TextTable.interval(summary.children(), "%.2f"));
        section(
                text,
                "Immediate danger: minutes until seen, median / 99th percentile",
                byLoad(bits),
                summary ->
                        String.format(
                                Locale.ROOT,
                                "%.0f / %.0f",
                                summary.danger().median(),
                                summary.danger().p99()));
        section(
                text,
                "The same, of cases that came while the danger lane fitted the desk's hours; and while it did not",
                byLoad(bits),
                DangerTables::minutes);
        section(
                text,
                "Alarm: days a year on which the danger lane did not fit the desk's hours of the coming week, share of all time",
                byLoad(bits),
                DangerTables::alarm);
        section(
                text,
                "Cases a year that stood in the lane then: days until an act was begun, median and longest; nothing begun at the end",
                byLoad(bits),
                DangerTables::waits);
        section(
                text,
                "Items a year that no person saw within the time of their level (listed by name with --unseen), of these never",
                byLoad(bits),
                DangerTables::unseen);
        section(
                text,
                "Days until the first act for a child being harmed, median / 95th percentile",
                byLoad(bits),
                summary ->
                        days(summary.liveDays().median()) + " / " + days(summary.liveDays().p95()));
        for (double other : others()) {
            section(
                    text,
                    "Harm-days averted per 1,000 officer-hours, perturbation " + other + " bits",
                    byLoad(other),
                    harm());
        }
        section(
                text,
                "Harm-days averted per 1,000 officer-hours under shocks, load " + Grid.SHOCK_LOAD,
                shocks(),
                harm());
        section(text, "Alarm under shocks, load " + Grid.SHOCK_LOAD, shocks(), DangerTables::alarm);
        section(
                text,
                "Items not seen in time under shocks, of these never, load " + Grid.SHOCK_LOAD,
                shocks(),
                DangerTables::unseen);
        groups(text);
        return text.toString();
    }

    private static Function<PolicySummary, String> harm() {
        return summary -> TextTable.interval(summary.harmDays(), "%.0f");
    }

    private Map<String, StudyResult> byLoad(double perturbation) {
        return columns(
                grid.stream()
                        .filter(study -> study.scenario().shock() == Shock.NONE)
                        .filter(study -> study.scenario().perturbationBits() == perturbation)
                        .toList(),
                scenario -> "load " + scenario.load());
    }

    private Map<String, StudyResult> shocks() {
        return columns(
                grid.stream()
                        .filter(study -> study.scenario().perturbationBits() == bits)
                        .filter(study -> study.scenario().load() == Grid.SHOCK_LOAD)
                        .toList(),
                scenario -> scenario.shock().label());
    }

    private List<Double> others() {
        return grid.stream()
                .map(study -> study.scenario().perturbationBits())
                .distinct()
                .filter(b -> b != bits)
                .toList();
    }

    private static Map<String, StudyResult> columns(
            List<StudyResult> studies, Function<Scenario, String> title) {
        return studies.stream()
                .collect(
                        Collectors.toMap(
                                study -> title.apply(study.scenario()),
                                study -> study,
                                (a, b) -> a,
                                LinkedHashMap::new));
    }

    private static void section(
            StringBuilder text,
            String title,
            Map<String, StudyResult> columns,
            Function<PolicySummary, String> cell) {
        if (columns.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        StudyResult first = columns.values().iterator().next();
        for (PolicySummary row : first.policies()) {
            List<String> cells = new ArrayList<>();
            cells.add("`" + row.policy().label() + "`");
            for (StudyResult study : columns.values()) {
                cells.add(study.find(row.policy()).map(cell).orElse(""));
            }
            rows.add(cells);
        }
        List<String> head = new ArrayList<>();
        head.add("policy");
        head.addAll(columns.keySet());
        table(text, title, head, rows);
    }

    /**
     * Who is reached: live cases by age band, difficulty and completeness, for four levels and for
     * Rowan.
     */
    private void groups(StringBuilder text) {
        Optional<StudyResult> study =
                grid.stream()
                        .filter(one ->
                                one.scenario()
                                        .equals(new Scenario(Grid.SHOCK_LOAD, bits, Shock.NONE)))
                        .findFirst();
        if (study.isEmpty()) {
            return;
        }
        List<Policy> shown =
                List.of(
                        Policy.FIFO,
                        Policy.FOUR_LEVEL_FIFO,
                        Policy.ROWAN_WITHOUT_HARD_CASE_SHARE,
                        Policy.ROWAN,
                        Policy.INFORMED_BOUND);
        List<PolicySummary> summaries =
                shown.stream().flatMap(policy -> study.get().find(policy).stream()).toList();
        if (summaries.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (String group : summaries.getFirst().groups().keySet()) {
            List<String> cells = new ArrayList<>();
            cells.add(group);
            for (PolicySummary summary : summaries) {
                RunResult.Group one =
                        summary.groups().getOrDefault(group, new RunResult.Group(0, 0, 0));
                cells.add(
                        one.live() == 0
                                ? "-"
                                : String.format(
                                        Locale.ROOT,
                                        "%.0f %%, %s d",
                                        100.0 * one.reached() / one.live(),
                                        days(one.days() / one.reached())));
            }
            rows.add(cells);
        }
        List<String> head = new ArrayList<>();
        head.add("children being harmed");
        summaries.forEach(summary -> head.add(summary.policy().label()));
        table(
                text,
                "Reached within 90 days and mean days until then, load " + Grid.SHOCK_LOAD,
                head,
                rows);
    }

    private static void table(
            StringBuilder text, String title, List<String> head, List<List<String>> rows) {
        text.append("**").append(title).append("**\n\n");
        text.append("| ").append(String.join(" | ", head)).append(" |\n");
        text.append("| --- ").append("| ---: ".repeat(head.size() - 1)).append("|\n");
        for (List<String> row : rows) {
            text.append("| ").append(String.join(" | ", row)).append(" |\n");
        }
        text.append('\n');
    }

    private static String days(double days) {
        return Double.isFinite(days) ? String.format(Locale.ROOT, "%.1f", days) : "never";
    }
}
