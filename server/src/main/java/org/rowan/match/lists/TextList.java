package org.rowan.match.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Fingerprint;
import org.rowan.match.FingerprintTypes;
import org.rowan.match.ListedEntry;

/**
 * Reads lines of {@code type,value[,label[,classification]]}, each an entry of its own.
 *
 * <p>Fields may be quoted as in CSV (RFC 4180). Empty lines, lines beginning with # and a heading
 * line are passed over; a line beginning with - withdraws what it names. A line that is only a hash
 * is taken by its length: 64 digits PDQ, 40 SHA-1, 32 MD5.
 */
final class TextList {
    private final String source;
    private final Consumer<ListedEntry> entry;
    private final ListReport report;

    TextList(String source, Consumer<ListedEntry> entry, ListReport report) {
        this.source = source;
        this.entry = entry;
        this.report = report;
    }

    void read(InputStream in) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String text = (line.startsWith("\ufeff") ? line.substring(1) : line).strip();
            if (!text.isEmpty() && !text.startsWith("#") && !isHeading(text, number)) {
                line(text, number);
            }
        }
    }

    private static boolean isHeading(String text, int number) {
        return number == 1 && text.toLowerCase(java.util.Locale.ROOT).startsWith("type,");
    }

    private void line(String text, int number) {
        boolean withdraws = text.startsWith("-");
        List<String> fields = CsvLine.fields(withdraws ? text.substring(1) : text);
        Optional<Fingerprint> print =
                fields.size() == 1
                        ? bare(fields.getFirst())
                        : Fingerprint.read(fields.get(0), fields.get(1));
        if (print.isEmpty()) {
            report.bad(
                    "line " + number,
                    "no fingerprint; write type,value such as pdq,<64 hex digits>");
            return;
        }
        String key = print.get().type() + ":" + print.get().hex();
        entry.accept(
                withdraws
                        ? ListedEntry.withdrawn(source, key)
                        : new ListedEntry(
                                source,
                                key,
                                kind(fields.getFirst()),
                                field(fields, 2),
                                field(fields, 3),
                                List.of(print.get()),
                                List.of(),
                                null,
                                null,
                                null,
                                false));
    }

    private static Optional<Fingerprint> bare(String hash) {
        String type =
                switch (hash.length()) {
                    case 64 -> FingerprintTypes.PDQ;
                    case 40 -> FingerprintTypes.SHA1;
                    case 32 -> FingerprintTypes.MD5;
                    default -> "";
                };
        return type.isEmpty() ? Optional.empty() : Fingerprint.read(type, hash);
    }

    private static String kind(String type) {
        String name = type.toLowerCase(java.util.Locale.ROOT);
        return name.contains("video") || name.contains("tmk") || name.contains("vpdq")
                ? ListedEntry.VIDEO
                : ListedEntry.IMAGE;
    }

    private static @Nullable String field(List<String> fields, int at) {
        return at < fields.size() && !fields.get(at).isBlank() ? fields.get(at).strip() : null;
    }
}
