package org.rowan.engine.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rowan.engine.link.Decision.Verdict;

/**
 * A neighbourhood drawn as text, and what becomes of it.
 *
 * <pre>
 * stand: [A B] [C]!    groups as they stand; ! frozen, ^ held by an open case, * evidence changed, ? new
 * edges: A-B 20, B-C 9x    bits; x vetoed, c circumstantial only; other pairs have -6
 * says:  A=B, A#C          what people said: same, not the same
 * </pre>
 */
final class Situation {
    private final Map<String, Edge> edges = new HashMap<>();
    private final List<Neighbourhood.Group> groups = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private Partition partition = new Partition(List.of(), List.of(), List.of());

    private Situation() {}

    static Situation drawn(String text) {
        Situation situation = new Situation();
        for (String line : text.strip().split("\n")) {
            String[] parts = line.strip().split(":", 2);
            switch (parts[0]) {
                case "stand" -> situation.stand(parts[1]);
                case "edges" -> situation.edges(parts[1]);
                case "says" -> situation.says(parts[1]);
                default -> throw new IllegalArgumentException(line);
            }
        }
        situation.partition =
                Partition.of(
                        new Neighbourhood(
                                situation.groups,
                                situation::between,
                                situation.decisions,
                                Set.of()),
                        SmallModel.model());
        return situation;
    }

    private void stand(String text) {
        long person = 1;
        for (String group : text.strip().split("\\[")) {
            if (!group.isBlank()) {
                String marks = group.substring(group.indexOf(']') + 1);
                List<Long> members =
                        Arrays.stream(group.substring(0, group.indexOf(']')).split(" "))
                                .map(Situation::id)
                                .sorted()
                                .toList();
                boolean novel = marks.contains("?");
                groups.add(
                        new Neighbourhood.Group(
                                novel ? 0 : person++,
                                members,
                                novel || marks.contains("*"),
                                marks.contains("!"),
                                marks.contains("^")));
            }
        }
    }

    private void edges(String text) {
        for (String edge : text.strip().split(", *")) {
            String[] parts = edge.split(" ");
            String[] ends = parts[0].split("-");
            boolean vetoed = parts[1].endsWith("x");
            boolean circumstantial = parts[1].endsWith("c");
            double bits = Double.parseDouble(parts[1].replaceAll("[xc]", ""));
            long a = Math.min(id(ends[0]), id(ends[1]));
            long b = Math.max(id(ends[0]), id(ends[1]));
            edges.put(
                    a + "-" + b,
                    new Edge(a, b, bits, !circumstantial, vetoed ? "role-clash" : null));
        }
    }

    private void says(String text) {
        for (String word : text.strip().split(", *")) {
            String[] ends = word.split("[=#]");
            long id = decisions.size() + 1L;
            Verdict verdict = word.contains("=") ? Verdict.SAME : Verdict.NOT_THE_SAME;
            decisions.add(new Decision(id, verdict, id(ends[0]), id(ends[1]), "seen", id));
        }
    }

    private Edge between(long a, long b) {
        Edge drawn = edges.get(Math.min(a, b) + "-" + Math.max(a, b));
        return drawn == null ? new Edge(Math.min(a, b), Math.max(a, b), -6, false, null) : drawn;
    }

    private static long id(String name) {
        return name.charAt(0) - 'A' + 1L;
    }

    Situation gives(String groupsAsText) {
        TreeSet<String> found = new TreeSet<>();
        for (Partition.Piece piece : partition.pieces()) {
            found.add(
                    "["
                            + String.join(
                                    " ",
                                    piece.members().stream()
                                            .map(id -> "" + (char) ('A' + id - 1))
                                            .toList())
                            + "]");
        }
        assertThat(String.join(" ", found)).isEqualTo(groupsAsText);
        return this;
    }

    Situation refusing(Refusal.Why... why) {
        assertThat(partition.refusals()).extracting(Refusal::why).containsExactly(why);
        return this;
    }

    Situation withConflict() {
        assertThat(partition.conflicts()).isNotEmpty();
        return this;
    }

    Situation withBridge(boolean bridge) {
        assertThat(
                        partition.pieces().stream()
                                .flatMap(piece -> piece.tests().stream())
                                .anyMatch(ClusterTest::bridge))
                .isEqualTo(bridge);
        return this;
    }
}
