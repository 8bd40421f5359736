package org.rowan.engine.link.normalise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Normalisers of stated facts: birth dates, postal addresses, estimated places, file hashes.
 * Version {@value #VERSION}.
 */
public final class Facts {
    /** Rises whenever a canonical form changes. */
    public static final int VERSION = 1;

    private Facts() {}

    /** A birth date that exists, {@code yyyy-mm-dd}. */
    public static Normalised birth(String raw) {
        Normalised date = Plain.date(raw);
        if (!(date instanceof Normalised.Value(String canonical, String scope))) {
            return date;
        }
        try {
            return LocalDate.parse(canonical).getYear() < 1900
                    ? Normalised.unusable(
                            "nobody born in " + canonical.substring(0, 4) + " has an account")
                    : new Normalised.Value(canonical, scope);
        } catch (DateTimeException problem) {
            return Normalised.unusable("there is no " + canonical + " in the calendar");
        }
    }

    /**
     * A postal address: country, postcode and the words of the street, sorted, so that their order
     * does not matter.
     */
    public static Normalised address(String country, String postcode, String street) {
        String code = Plain.fold(postcode).replaceAll("[^\\p{L}\\p{N}]", "");
        String words =
                String.join(
                        " ",
                        Plain.fold(street).replaceAll("[^\\p{L}\\p{N}]+", " ").strip().isEmpty()
                                ? new String[0]
                                : sorted(Plain.fold(street)));
        if (code.isEmpty() && words.isEmpty()) {
            return Normalised.absent();
        }
        return code.isEmpty() || words.isEmpty()
                ? Normalised.unusable("an address needs a street and a postcode to name one home")
                : new Normalised.Value(
                        Plain.fold(country) + "/" + code + "/" + words, Plain.fold(country));
    }

    private static String[] sorted(String street) {
        String[] words = street.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" ");
        java.util.Arrays.sort(words);
        return words;
    }

    /** City, region and country of an estimate. */
    public static Normalised place(String city, String region, String country) {
        String joined = (Plain.fold(city) + "/" + Plain.fold(region) + "/" + Plain.fold(country));
        return joined.equals("//") ? Normalised.absent() : Normalised.value(joined);
    }

    /**
     * A file's hash: lower-case hexadecimal under the name of its length; perceptual hashes are not
     * compared for equality.
     */
    public static Normalised fileHash(String type, String raw) {
        String kind = Plain.fold(type);
        String hex = raw.strip().toLowerCase(Locale.ROOT);
        if (hex.isEmpty()) {
            return Normalised.absent();
        }
        if (kind.contains("pdq")
                || kind.contains("photodna")
                || kind.contains("phash")
                || kind.contains("tmk")) {
            return Normalised.unusable("a perceptual hash is matched by distance, not here");
        }
        if (!hex.matches("[0-9a-f]+")) {
            return Normalised.unusable("“" + hex + "” is not a hash in hexadecimal");
        }
        return switch (hex.length()) {
            case 32 -> new Normalised.Value("md5:" + hex, "md5");
            case 40 -> new Normalised.Value("sha1:" + hex, "sha1");
            case 64 -> new Normalised.Value("sha256:" + hex, "sha256");
            case 128 -> new Normalised.Value("sha512:" + hex, "sha512");
            default ->
                    Normalised.unusable(
                            "no known hash has " + hex.length() + " hexadecimal digits");
        };
    }
}
