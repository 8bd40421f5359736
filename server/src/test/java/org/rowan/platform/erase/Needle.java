package org.rowan.platform.erase;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A value in every form in which something may still hold it: as UTF-8 and UTF-16 whatever the
 * case, in hex, in base64 wherever it begins, and, when it is a number in hex itself, as its bytes.
 *
 * @param folded forms that are compared without regard to case, each byte one character
 * @param exact forms that are compared as they are
 */
record Needle(String value, List<String> folded, List<String> exact) {
    private static final int SHORTEST_OF_BYTES = 12;

    static Needle of(String value) {
        Set<String> folded = new LinkedHashSet<>();
        Set<String> exact = new LinkedHashSet<>();
        for (String form : List.of(value, value.toLowerCase(Locale.ROOT))) {
            byte[] utf8 = form.getBytes(StandardCharsets.UTF_8);
            folded.add(lower(utf8));
            folded.add(lower(form.getBytes(StandardCharsets.UTF_16LE)));
            folded.add(lower(form.getBytes(StandardCharsets.UTF_16BE)));
            folded.add(HexFormat.of().formatHex(utf8));
            for (int before = 0; before < 3; before++) {
                exact.add(base64(utf8, before));
            }
        }
        if (value.length() >= 2 * SHORTEST_OF_BYTES && value.matches("(?:[0-9a-f]{2})+")) {
            exact.add(latin(HexFormat.of().parseHex(value)));
            exact.add(base64(HexFormat.of().parseHex(value), 0));
        }
        return new Needle(value, List.copyOf(folded), List.copyOf(exact));
    }

    boolean isIn(byte[] content) {
        String as = latin(content);
        String lower = lower(content);
        return folded.stream().anyMatch(lower::contains) || exact.stream().anyMatch(as::contains);
    }

    /** What of the encoding does not depend on the bytes before and behind. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int unsure = before == 0 ? 0 : before + 1;
        int end = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 1;
        return encoded.substring(unsure, end);
    }

    private static String lower(byte[] bytes) {
        byte[] lower = bytes.clone();
        for (int i = 0; i < lower.length; i++) {
            if (lower[i] >= 'A' && lower[i] <= 'Z') {
                lower[i] += 'a' - 'A';
            }
        }
        return latin(lower);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
