package org.rowan.link.table;

import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.measure.Accuracy;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code link} and {@code evaluate link} tell: rows, clusters, time and, where truth is known,
 * accuracy.
 */
final class AccuracyReport {
    private final long rows;
    private final long clusters;
    private final double seconds;
    private final long largest;
    private final @Nullable Accuracy accuracy;

    AccuracyReport(Map<String, String> found, double seconds, @Nullable Accuracy accuracy) {
        this.rows = found.size();
        Map<String, Long> sizes =
                found.values().stream()
                        .collect(
                                java.util.stream.Collectors.groupingBy(
                                        x -> x, java.util.stream.Collectors.counting()));
        this.clusters = sizes.size();
        this.largest = sizes.values().stream().mapToLong(Long::longValue).max().orElse(0);
        this.seconds = seconds;
        this.accuracy = accuracy;
    }

    void json(PrintWriter out) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("rows", rows).put("clusters", clusters).put("seconds", seconds);
        if (accuracy != null) {
            node.put("precision", accuracy.precision())
                    .put("recall", accuracy.recall())
                    .put("f1", accuracy.f1());
            node.put("bcubed", accuracy.bcubed());
            node.put("bcubedPrecision", accuracy.bcubedPrecision())
                    .put("bcubedRecall", accuracy.bcubedRecall());
        }
        node.put("largestFound", largest);
        if (accuracy != null) {
            node.put("largestTrue", accuracy.largestTrue());
        }
        out.println(JsonMapper.shared().writeValueAsString(node));
        out.flush();
    }

    void text(PrintWriter out) {
        out.printf("%,d rows, %,d persons, %.1f s%n", rows, clusters, seconds);
        if (accuracy != null) {
            out.printf(
                    "pairwise precision %.4f, recall %.4f, F1 %.4f; B-cubed F1 %.4f%n",
                    accuracy.precision(), accuracy.recall(), accuracy.f1(), accuracy.bcubed());
            out.printf(
                    "largest person found %d rows, largest true %d%n",
                    accuracy.largestFound(), accuracy.largestTrue());
        } else {
            out.printf("largest person found %d rows%n", largest);
        }
        out.flush();
    }
}
