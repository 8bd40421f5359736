package org.rowan.match.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Bank;
import org.rowan.match.Banks;
import org.rowan.match.store.BankStore;
import org.rowan.match.store.BankStore.Count;
import org.rowan.platform.RowanContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./rowan bank list}: which banks there are and how much is in them. */
@CommandLine.Command(name = "list", description = "Which banks there are.")
final class BankList implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "The data folder.")
    @Nullable Path data;

    @Option(names = "--json", description = "One JSON document on standard output.")
    boolean json;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        try (RowanContext rooms = RowanContext.open(data)) {
            Map<Integer, Count> counts =
                    rooms.get(BankStore.class).counts().stream()
                            .collect(Collectors.toMap(Count::bank, Function.identity()));
            print(rooms.get(Banks.class).list(), counts);
        }
        return 0;
    }

    private void print(List<Bank> banks, Map<Integer, Count> counts) {
        PrintWriter out = spec.commandLine().getOut();
        ArrayNode array = JsonMapper.shared().createArrayNode();
        for (Bank bank : banks) {
            Count count = counts.getOrDefault(bank.id(), new Count(bank.id(), 0, 0, 0));
            if (json) {
                node(array.addObject(), bank, count);
            } else {
                out.printf(
                        "%-30s %10d entries  %6d withdrawn  %4d quarantined  %s  %s%s%n",
                        bank.name(),
                        count.active(),
                        count.withdrawn(),
                        count.quarantined(),
                        bank.policy(),
                        bank.source(),
                        bank.negative() ? "  harmless" : "");
            }
        }
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(array));
        }
    }

    private static void node(ObjectNode node, Bank bank, Count count) {
        node.put("name", bank.name())
                .put("owner", bank.owner())
                .put("source", bank.source())
                .put("classification", bank.classification())
                .put("distance", bank.distance())
                .put("minimumQuality", bank.minimumQuality())
                .put("enabledRatio", bank.enabledRatio())
                .put("negative", bank.negative())
                .put("entries", count.active())
                .put("withdrawn", count.withdrawn())
                .put("quarantined", count.quarantined());
        bank.labels().forEach(node.putArray("labels")::add);
    }
}
