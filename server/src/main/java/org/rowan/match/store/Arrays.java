package org.rowan.match.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns lists of rows into the column arrays that {@code unnest} takes. */
final class Arrays {
    private Arrays() {}

    static byte[][] bytes(Collection<String> hex) {
        return hex.stream().map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    }

    @SuppressWarnings("NullAway") // null elements are null columns
    static <R> byte[][] bytes(List<R> rows, Function<R, @Nullable String> hex) {
        byte[][] column = new byte[rows.size()][];
        for (int i = 0; i < column.length; i++) {
            String value = hex.apply(rows.get(i));
            column[i] = value == null ? null : HexFormat.of().parseHex(value);
        }
        return column;
    }

    static <R> @Nullable String[] texts(List<R> rows, Function<R, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    static <R> @Nullable Long[] longs(List<R> rows, Function<R, @Nullable Long> number) {
        return rows.stream().map(number).toArray(Long[]::new);
    }

    static <R> @Nullable Integer[] integers(List<R> rows, Function<R, @Nullable Integer> number) {
        return rows.stream().map(number).toArray(Integer[]::new);
    }

    static <R> @Nullable Boolean[] booleans(List<R> rows, Function<R, @Nullable Boolean> truth) {
        return rows.stream().map(truth).toArray(Boolean[]::new);
    }

    static <R> @Nullable Timestamp[] times(List<R> rows, Function<R, @Nullable Instant> time) {
        return rows.stream()
                .map(time)
                .map(at -> at == null ? null : Timestamp.from(at))
                .toArray(Timestamp[]::new);
    }

    static @Nullable String hex(byte @Nullable [] bits) {
        return bits == null ? null : HexFormat.of().formatHex(bits);
    }
}
