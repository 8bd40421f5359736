package org.rowan.link.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rowan.engine.link.measure.Accuracy;
import org.rowan.engine.link.model.LinkModel;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.model.ModelFiles;

/**
 * A table that says who is who, linked and measured: for benchmarks.
 *
 * @param accuracy by the same evaluator whoever linked
 * @param seconds from the table in memory to the persons
 */
public record TableRun(Accuracy accuracy, double seconds) {
    /** Links a table with the shipped model, one row at a time. */
    public static TableRun of(Path table) {
        LinkModel model = ModelFiles.shipped(ModelFiles.PERSONS_TABLE);
        PersonsTable persons = read(table, model);
        long began = System.nanoTime();
        Map<String, String> found = TableLinker.link(persons, model, null, null);
        double seconds = (System.nanoTime() - began) / 1e9;
        return new TableRun(Accuracy.of(truth(persons), found), seconds);
    }

    /** Measures what another program found. */
    public static TableRun of(Path table, Path found, double seconds) {
        PersonsTable persons = read(table, ModelFiles.shipped(ModelFiles.PERSONS_TABLE));
        return new TableRun(Accuracy.of(truth(persons), Grouping.read(found)), seconds);
    }

    private static PersonsTable read(Path table, LinkModel model) {
        PersonsTable persons = PersonsTable.read(table, model.table());
        if (!persons.hasTruth()) {
            throw new UnusableInput(
                    "the table does not say who is who",
                    table.toString(),
                    "a table with a column cluster");
        }
        return persons;
    }

    static Map<String, String> truth(PersonsTable persons) {
        Map<String, String> truth = new LinkedHashMap<>();
        for (int i = 0; i < persons.ids().size(); i++) {
            truth.put(persons.ids().get(i), persons.persons().get(i));
        }
        return truth;
    }
}
