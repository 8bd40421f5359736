package org.rowan.intake.items;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180), with the text of each row beside its fields. */
final class CsvText {
    private final String text;
    private int position;

    CsvText(String text) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /**
     * One row.
     *
     * @param text the row as it stands, without its line end
     */
    record Row(List<String> fields, String text) {
        boolean isBlank() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        while (position < text.length()) {
            Row row = row();
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row row() {
        int start = position;
        List<String> fields = new ArrayList<>();
        boolean more = true;
        while (more) {
            fields.add(field());
            more = position < text.length() && text.charAt(position) == ',';
            if (more) {
                position++;
            }
        }
        int end = position;
        if (position < text.length() && text.charAt(position) == '\r') {
            position++;
        }
        if (position < text.length() && text.charAt(position) == '\n') {
            position++;
        }
        return new Row(fields, text.substring(start, end));
    }

    private String field() {
        StringBuilder field = new StringBuilder();
        boolean quoted = position < text.length() && text.charAt(position) == '"';
        if (quoted) {
            position++;
        }
        while (position < text.length()) {
            char c = text.charAt(position);
            if (quoted && c == '"') {
                position++;
                if (position >= text.length() || text.charAt(position) != '"') {
                    quoted = false;
                    continue;
                }
            } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
                return field.toString();
            }
            field.append(c);
            position++;
        }
        return field.toString();
    }
}
