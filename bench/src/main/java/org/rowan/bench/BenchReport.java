package org.rowan.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a benchmark found out, printed as a table or as the contract's JSON. */
public final class BenchReport {
    private final String bench;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    public BenchReport(String bench) {
        this.bench = bench;
    }

    public BenchReport with(String parameter, Object value) {
        parameters.put(parameter, String.valueOf(value));
        return this;
    }

    /** Adds a figure and, as benchmarks take long, shows it on standard error at once. */
    public void add(Figure figure) {
        figures.add(figure);
        System.err.println(bench + ": " + line(figure));
    }

    public void print(PrintWriter out, boolean json) {
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(toJson()));
        } else {
            printTable(out);
        }
    }

    private ObjectNode toJson() {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("bench", bench).put("machine", Machine.description());
        ObjectNode given = node.putObject("parameters");
        parameters.forEach(given::put);
        ArrayNode array = node.putArray("figures");
        for (Figure figure : figures) {
            ObjectNode one = array.addObject();
            one.put("name", figure.name()).put("value", figure.value()).put("unit", figure.unit());
            if (figure.peer() != null) {
                one.put("peer", figure.peer())
                        .put("peerValue", figure.peerValue())
                        .put("ratio", figure.ratio());
            }
        }
        return node;
    }

    private void printTable(PrintWriter out) {
        out.println(bench + " on " + Machine.description());
        parameters.forEach((name, value) -> out.println("  " + name + ": " + value));
        for (Figure figure : figures) {
            out.println("  " + line(figure));
        }
    }

    private static String line(Figure figure) {
        String own =
                String.format(
                        Locale.ROOT,
                        "%-28s %,14.4f %-8s",
                        figure.name(),
                        figure.value(),
                        figure.unit());
        return figure.peer() == null
                ? own
                : own
                        + String.format(
                                Locale.ROOT,
                                " %-26s %,12.4f   x %.2f",
                                figure.peer(),
                                figure.peerValue(),
                                figure.ratio());
    }
}
