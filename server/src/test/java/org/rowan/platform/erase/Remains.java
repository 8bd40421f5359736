package org.rowan.platform.erase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for values in every cell of every table, and in the files of folders: what an erasure must
 * have left nowhere. Columns of bytes are read as the bytes they are; see {@link Needle} for the
 * forms in which a value is looked for.
 */
public final class Remains {
    private final JdbcClient jdbc;

    public Remains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where any of these values still is, one line each; letter case makes no difference. */
    public List<String> of(List<String> values, Path... folders) {
        List<Needle> needles = values.stream().map(Needle::of).toList();
        List<String> found = new ArrayList<>();
        for (Column column : columns()) {
            jdbc.sql(column.query())
                    .query(
                            (RowCallbackHandler)
                                    row -> look(column.name(), row.getBytes(1), needles, found));
        }
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.forEach(file -> {
                    look(
                            "the name of " + file,
                            file.toString().getBytes(StandardCharsets.UTF_8),
                            needles,
                            found);
                    if (Files.isRegularFile(file)) {
                        look(file.toString(), bytes(file), needles, found);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** Where any of these values is in a text, such as a log. */
    public static List<String> in(String where, String text, List<String> values) {
        List<String> found = new ArrayList<>();
        look(
                where,
                text.getBytes(StandardCharsets.UTF_8),
                values.stream().map(Needle::of).toList(),
                found);
        return found;
    }

    private record Column(String name, String query) {}

    private List<Column> columns() {
        return jdbc.sql(
                        """
                        select format('%I.%I.%I', n.nspname, c.relname, a.attname),
                            format(case when a.atttypid = 'bytea'::regtype then 'select %I from %I.%I where %1$I is not null'
                                else 'select convert_to(%I::text, ''UTF8'') from %I.%I where %1$I is not null' end,
                                a.attname, n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
                        order by 1
                        """)
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    private static void look(
            String where, byte[] content, List<Needle> needles, List<String> found) {
        for (Needle needle : needles) {
            if (needle.isIn(content)) {
                found.add("\"" + needle.value() + "\" in " + where);
            }
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
