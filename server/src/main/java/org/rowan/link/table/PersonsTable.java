package org.rowan.link.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.link.Identifier;
import org.rowan.engine.link.Observation;
import org.rowan.engine.link.model.LinkModel.TableColumns;
import org.rowan.engine.link.normalise.Normalised;
import org.rowan.engine.link.normalise.Normaliser;
import org.rowan.kernel.UnusableInput;
import org.rowan.link.model.Normalisers;

/**
 * A table of persons as read from a CSV file.
 *
 * @param ids the row ids, in the order of the file
 * @param persons the true person of each row, empty when the file does not say
 * @param observations the rows as observations; observation {@code n} is row {@code n − 1}
 */
record PersonsTable(List<String> ids, List<String> persons, List<Observation> observations) {

    /** Reads a file whose columns a model names. */
    static PersonsTable read(Path file, TableColumns columns) {
        if (columns.id().isEmpty()) {
            throw new UnusableInput(
                    "this model is not for tables",
                    "--model",
                    "the shipped persons-table, or add a part “table:” to the model");
        }
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(new Csv(in, file.toString()), file.toString(), columns);
        } catch (NoSuchFileException missing) {
            throw new UnusableInput(
                    "there is no such file", file.toString(), "the path of a CSV file");
        } catch (CharacterCodingException notText) {
            throw new UnusableInput(
                    "the file is not text in UTF-8", file.toString(), "save it as CSV in UTF-8");
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the file cannot be read: " + problem.getMessage(),
                    file.toString(),
                    "a CSV file in UTF-8");
        }
    }

    private static PersonsTable read(Csv csv, String file, TableColumns columns)
            throws IOException {
        List<String> header = csv.next();
        if (header == null) {
            throw new UnusableInput(
                    "the file is empty", file, "a CSV file whose first line names the columns");
        }
        int id = column(header, columns.id());
        if (id < 0) {
            boolean otherwise = header.size() == 1 && header.getFirst().matches("(?s).*[;\\t|].*");
            throw new UnusableInput(
                    otherwise
                            ? "the values are not separated by commas"
                            : "there is no column of row ids",
                    file + " line 1",
                    otherwise ? "CSV with commas" : "one named " + columns.id());
        }
        Map<String, Integer> fields = new LinkedHashMap<>();
        columns.fields().forEach((field, names) -> fields.put(field, column(header, names)));
        fields.values().removeIf(at -> at < 0);
        if (fields.isEmpty()) {
            throw new UnusableInput(
                    "none of the columns is known to the model",
                    file + " line 1",
                    "columns such as " + columns.fields().values());
        }
        int person = column(header, columns.person());
        PersonsTable table =
                new PersonsTable(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> seen = new HashSet<>();
        for (List<String> row = csv.next(); row != null; row = csv.next()) {
            String where = file + " line " + csv.line();
            if (row.size() != header.size()) {
                throw new UnusableInput(
                        "the line has " + row.size() + " values and the header " + header.size(),
                        where,
                        "quote values with commas");
            }
            if (row.get(id).isEmpty() || !seen.add(row.get(id))) {
                throw new UnusableInput(
                        "the row id “" + row.get(id) + "” is empty or there twice",
                        where,
                        "an id of its own");
            }
            table.add(row, id, person, fields, columns);
        }
        return table;
    }

    private static int column(List<String> header, List<String> names) {
        for (String name : names) {
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).strip().toLowerCase(Locale.ROOT).equals(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private void add(
            List<String> row,
            int id,
            int person,
            Map<String, Integer> fields,
            TableColumns columns) {
        List<Identifier> identifiers = new ArrayList<>(fields.size());
        fields.forEach((field, at) -> {
            Normaliser normaliser = normaliser(columns, field);
            if (normaliser != null
                    && normaliser.normalise(row.get(at))
                            instanceof Normalised.Value(String canonical, String scope)) {
                identifiers.add(new Identifier(field, canonical, scope, 0, 0));
            }
        });
        ids.add(row.get(id));
        persons.add(person < 0 ? "" : row.get(person));
        observations.add(Observation.row(ids.size(), identifiers));
    }

    private static @Nullable Normaliser normaliser(TableColumns columns, String field) {
        return Normalisers.TABLE.get(columns.normalisers().getOrDefault(field, "text"));
    }

    /** Whether the file says which person each row is. */
    boolean hasTruth() {
        return persons.stream().anyMatch(person -> !person.isEmpty());
    }
}
