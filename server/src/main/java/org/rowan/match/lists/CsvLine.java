package org.rowan.match.lists;

import java.util.ArrayList;
import java.util.List;

/** One line of comma-separated values (RFC 4180), without line breaks inside of quotes. */
final class CsvLine {
    private CsvLine() {}

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    /**
     * A field as it is written; one that a spreadsheet would take for a formula gets a leading
     * apostrophe.
     */
    static String written(String field) {
        String safe =
                !field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
        return plain ? safe : '"' + safe.replaceAll("[\r\n]+", " ").replace("\"", "\"\"") + '"';
    }
}
