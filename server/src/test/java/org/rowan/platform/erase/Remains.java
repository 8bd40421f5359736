package org.rowan.platform.erase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for values in a dump of every table as text, and in the files of folders: what an erasure
 * must have left nowhere. Bytes are dumped in hex, so each value is looked for in that form too.
 */
public final class Remains {
    private final JdbcClient jdbc;

    public Remains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where any of these values still is, one line each; letter case makes no difference. */
    public List<String> of(List<String> values, Path... folders) {
        List<String> found = new ArrayList<>();
        for (String table : tables()) {
            jdbc.sql("select t::text from " + table + " t")
                    .query(
                            (RowCallbackHandler)
                                    row -> look(table, row.getString(1), values, found));
        }
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .forEach(file -> look(file.toString(), text(file), values, found));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private List<String> tables() {
        return jdbc.sql(
                        """
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema') order by 1
                        """)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static void look(String where, String text, List<String> values, List<String> found) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String value : values) {
            String hex = HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
            if (lower.contains(value.toLowerCase(Locale.ROOT)) || lower.contains(hex)) {
                found.add("\"" + value + "\" in " + where);
            }
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
