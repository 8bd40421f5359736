package org.rowan.assess.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.rank.FactCatalogue.Kind;

/** The conditions over a list: {@code exists, all, exists_one, filter}. */
final class Loops {
    private Loops() {}

    static Node over(
            String macro,
            Node.ListOf list,
            @Nullable Kind<?> kind,
            int depth,
            Node.FlagOf condition) {
        return switch (macro) {
            case "exists" ->
                    new Node.Flag(frame -> {
                        for (Object element : list.read(frame)) {
                            frame.elements[depth] = element;
                            if (condition.read(frame)) {
                                return true;
                            }
                        }
                        return false;
                    });
            case "all" ->
                    new Node.Flag(frame -> {
                        for (Object element : list.read(frame)) {
                            frame.elements[depth] = element;
                            if (!condition.read(frame)) {
                                return false;
                            }
                        }
                        return true;
                    });
            case "exists_one" ->
                    new Node.Flag(frame -> {
                        int found = 0;
                        for (Object element : list.read(frame)) {
                            frame.elements[depth] = element;
                            if (condition.read(frame)) {
                                found++;
                            }
                        }
                        return found == 1;
                    });
            case "filter" -> {
                Node.ListOf kept =
                        frame -> {
                            List<Object> those = new ArrayList<>();
                            for (Object element : list.read(frame)) {
                                frame.elements[depth] = element;
                                if (condition.read(frame)) {
                                    those.add(element);
                                }
                            }
                            return those;
                        };
                yield kind == null ? new Node.Words(kept) : new Node.Records(kind, kept);
            }
            default -> throw new PolicyProblem("conditions have no " + macro);
        };
    }
}
