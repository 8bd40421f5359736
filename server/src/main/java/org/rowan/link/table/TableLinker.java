package org.rowan.link.table;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Linker;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.memory.InMemoryLinkStore;
import org.rowan.engine.link.model.LinkModel;

/** Links the rows of a table one at a time, each as if no later one were known. */
final class TableLinker {
    private static final int SAY_EVERY = 10_000;

    private TableLinker() {}

    /**
     * Row id to person id, in the order of the file.
     *
     * @param order a seed by which the rows are shuffled first, or null for the order of the file
     * @param progress where to tell how far it is, or null
     */
    static Map<String, String> link(
            PersonsTable table,
            LinkModel model,
            @Nullable Long order,
            @Nullable PrintWriter progress) {
        InMemoryLinkStore store = new InMemoryLinkStore();
        Linker linker = new Linker(model, store);
        List<Observation> rows = new ArrayList<>(table.observations());
        if (order != null) {
            Collections.shuffle(rows, new Random(order));
        }
        int done = 0;
        for (Observation row : rows) {
            linker.insert(row);
            done++;
            if (progress != null && done % SAY_EVERY == 0) {
                progress.println("linked " + done + " of " + rows.size() + " rows");
                progress.flush();
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < table.ids().size(); i++) {
            found.put(table.ids().get(i), "P" + store.personOf(i + 1L));
        }
        return found;
    }
}
