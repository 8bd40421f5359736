package org.rowan.link.table;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rowan.kernel.UnusableInput;

/** A CSV file that says of each row which person it is. */
final class Grouping {
    private static final List<String> ID = List.of("row id", "row_id", "unique_id", "id", "rec_id");
    private static final List<String> PERSON =
            List.of("person id", "person_id", "cluster", "person", "entity", "entity_id");

    private Grouping() {}

    /**
     * Row id to person id, in the order of the file; the columns by name, else the first and the
     * second.
     */
    static Map<String, String> read(Path file) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Csv csv = new Csv(in, file.toString());
            List<String> header = csv.next();
            if (header == null || header.size() < 2) {
                throw new UnusableInput(
                        "a column of row ids and one of person ids are needed",
                        file + " line 1",
                        "the header row id,person id");
            }
            int id = Math.max(0, column(header, ID));
            int person = column(header, PERSON);
            person = person < 0 ? (id == 0 ? 1 : 0) : person;
            Map<String, String> rows = new LinkedHashMap<>();
            for (List<String> row = csv.next(); row != null; row = csv.next()) {
                if (row.size() <= Math.max(id, person)) {
                    throw new UnusableInput(
                            "the line is too short",
                            file + " line " + csv.line(),
                            "a row id and a person id");
                }
                if (rows.put(row.get(id), row.get(person)) != null) {
                    throw new UnusableInput(
                            "the row id “" + row.get(id) + "” is there twice",
                            file + " line " + csv.line(),
                            "one line a row");
                }
            }
            return rows;
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

    /** Writes row id and person id. */
    static void write(Path file, Map<String, String> rows) {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("row id,person id\n");
            for (Map.Entry<String, String> row : rows.entrySet()) {
                out.write(quoted(row.getKey()) + "," + quoted(row.getValue()) + "\n");
            }
        } catch (IOException problem) {
            throw new UnusableInput(
                    "the result cannot be written: " + problem.getMessage(),
                    file.toString(),
                    "another --out");
        }
    }

    private static String quoted(String value) {
        return value.matches("[^\",\r\n]*") ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }
}
