package org.rowan.link.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;

/** Reads CSV (RFC 4180) record by record, and knows the line each record began on. */
final class Csv {
    private static final int BYTE_ORDER_MARK = 0xfeff;

    private final Reader in;
    private final String file;
    private int line = 1;
    private int began = 1;
    private int ahead = -2;

    Csv(Reader in, String file) {
        this.in = in;
        this.file = file;
    }

    /** The line the last record began on, from 1. */
    int line() {
        return began;
    }

    /** The next record, or null at the end; empty lines are passed over. */
    @Nullable List<String> next() throws IOException {
        while (peek() == '\n' || peek() == '\r' || peek() == BYTE_ORDER_MARK) {
            take();
        }
        if (peek() < 0) {
            return null;
        }
        began = line;
        List<String> fields = new ArrayList<>();
        while (true) {
            fields.add(peek() == '"' ? quoted() : plain());
            int end = take();
            if (end == ',') {
                continue;
            }
            if (end == '\r' && peek() == '\n') {
                take();
            }
            if (end < 0 || end == '\n' || end == '\r') {
                return fields;
            }
            throw new UnusableInput(
                    "a quoted value is followed by “" + (char) end + "”",
                    file + " line " + line,
                    "double the quotes inside a quoted value, as RFC 4180 says");
        }
    }

    private String plain() throws IOException {
        StringBuilder value = new StringBuilder();
        while (peek() >= 0 && peek() != ',' && peek() != '\n' && peek() != '\r') {
            value.append((char) take());
        }
        return value.toString();
    }

    private String quoted() throws IOException {
        int from = line;
        StringBuilder value = new StringBuilder();
        take();
        while (true) {
            int c = take();
            if (c < 0) {
                throw new UnusableInput(
                        "a quote is never closed", file + " line " + from, "close it");
            }
            if (c != '"') {
                value.append((char) c);
            } else if (peek() == '"') {
                value.append((char) take());
            } else {
                return value.toString();
            }
        }
    }

    private int peek() throws IOException {
        if (ahead == -2) {
            ahead = in.read();
        }
        return ahead;
    }

    private int take() throws IOException {
        int c = peek();
        ahead = -2;
        if (c == '\n') {
            line++;
        }
        return c;
    }
}
