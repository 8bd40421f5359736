package org.rowan.engine.link.normalise;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Normalisers of plain values: names, dates, postcodes, short texts. Version {@value #VERSION}. */
public final class Plain {
    /** Rises whenever a canonical form changes, so that stored forms can be made anew. */
    public static final int VERSION = 1;

    private static final Set<String> PLACEHOLDERS =
            Set.of(
                    "unknown",
                    "none",
                    "null",
                    "n/a",
                    "na",
                    "nil",
                    "not known",
                    "not given",
                    "not provided",
                    "test",
                    "-",
                    "--",
                    "?");

    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "mx",
                    "dr",
                    "prof",
                    "professor",
                    "rev",
                    "reverend",
                    "sir",
                    "dame",
                    "lord",
                    "lady",
                    "earl",
                    "duke",
                    "duchess",
                    "baron",
                    "baroness",
                    "baronet",
                    "viscount",
                    "viscountess",
                    "marquess",
                    "count",
                    "countess",
                    "jr",
                    "sr",
                    "captain",
                    "major",
                    "colonel",
                    "general");

    private Plain() {}

    /** Whether a value only stands for "we do not know". */
    static boolean placeholder(String folded) {
        return PLACEHOLDERS.contains(folded);
    }

    /** NFKC, lower case, blanks tidied. */
    static String fold(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** A short text: folded. */
    public static Normalised text(String raw) {
        String folded = fold(raw);
        if (folded.isEmpty()) {
            return Normalised.absent();
        }
        return placeholder(folded)
                ? Normalised.unusable("“" + folded + "” only says that it is not known")
                : Normalised.value(folded);
    }

    /**
     * A person's name: folded, without accents, punctuation, ordinals and titles; words separated
     * by one blank.
     */
    public static Normalised name(String raw) {
        String folded = fold(raw);
        if (folded.isEmpty()) {
            return Normalised.absent();
        }
        if (placeholder(folded)) {
            return Normalised.unusable("“" + folded + "” is not a name");
        }
        String bare = Normalizer.normalize(folded, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        StringBuilder name = new StringBuilder(bare.length());
        for (String word : bare.replaceAll("['’`.]", "").split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !TITLES.contains(word) && !word.matches("\\d+(st|nd|rd|th)")) {
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
        }
        return name.isEmpty()
                ? Normalised.unusable("there is no name in “" + folded + "”")
                : Normalised.value(name.toString());
    }

    /**
     * A date written {@code yyyy-mm-dd}; it need not exist, for slips are compared digit by digit.
     */
    public static Normalised date(String raw) {
        String folded = fold(raw).replace('/', '-').replace('.', '-');
        if (folded.isEmpty()) {
            return Normalised.absent();
        }
        if (folded.matches("\\d{4}-\\d{2}-\\d{2}t.*")) {
            folded = folded.substring(0, 10);
        }
        return folded.matches("\\d{4}-\\d{2}-\\d{2}")
                ? Normalised.value(folded)
                : Normalised.unusable("a date is written yyyy-mm-dd, not “" + folded + "”");
    }

    /** A postcode: folded, one blank before its last three characters when it looks British. */
    public static Normalised postcode(String raw) {
        String packed = fold(raw).replace(" ", "");
        if (packed.isEmpty()) {
            return Normalised.absent();
        }
        if (placeholder(packed)) {
            return Normalised.unusable("“" + packed + "” is not a postcode");
        }
        return Normalised.value(
                packed.length() >= 5 && packed.length() <= 7
                        ? packed.substring(0, packed.length() - 3)
                                + " "
                                + packed.substring(packed.length() - 3)
                        : packed);
    }
}
