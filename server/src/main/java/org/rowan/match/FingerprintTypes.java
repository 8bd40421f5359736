package org.rowan.match;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of fingerprint types, as the different sources write them and as Rowan does. */
public final class FingerprintTypes {
    public static final String MD5 = "md5";
    public static final String SHA1 = "sha1";
    public static final String SHA256 = "sha256";
    public static final String PDQ = "pdq";
    public static final String VPDQ = "vpdq";
    public static final String PHOTODNA = "photodna";

    private static final Map<String, Integer> BYTES =
            Map.of(MD5, 16, SHA1, 20, SHA256, 32, PDQ, 32);
    private static final Map<String, String> ALIASES =
            Map.ofEntries(
                    Map.entry("videomd5", MD5),
                    Map.entry("imagemd5", MD5),
                    Map.entry("hashmd5", MD5),
                    Map.entry("hashvideomd5", MD5),
                    Map.entry("videosha256", SHA256),
                    Map.entry("hashsha1", SHA1),
                    Map.entry("hashsha256", SHA256),
                    Map.entry("imagepdq", PDQ),
                    Map.entry("hashpdq", PDQ),
                    Map.entry("pdna", PHOTODNA),
                    Map.entry("hashphotodna", PHOTODNA),
                    Map.entry("imagephotodna", PHOTODNA),
                    Map.entry("tmk", "tmk_pdqf"),
                    Map.entry("tmkpdqf", "tmk_pdqf"),
                    Map.entry("videotmk", "tmk_pdqf"),
                    Map.entry("ssvhpdna", "ssvh_pdna"),
                    Map.entry("ssvhsaferhash", "ssvh_safer_hash"));
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private FingerprintTypes() {}

    /** Rowan's name of a type, whatever case and punctuation the source uses. */
    public static String canonical(String type) {
        String letters = type.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return ALIASES.getOrDefault(letters, letters);
    }

    /** Length of a type's bits in bytes; 0 for types that are only compared for equality. */
    static int bytes(String canonical) {
        return BYTES.getOrDefault(canonical, 0);
    }

    /** Whether bits can be looked up for the type without a licensed matcher. */
    public static boolean isComputed(String canonical) {
        return BYTES.containsKey(canonical);
    }

    /** Lower-case hex of a value of so many bytes, written as hex, base64 or base32. */
    static Optional<String> hex(String text, int bytes) {
        if (text.length() == 2 * bytes) {
            return text.chars().allMatch(HexFormat::isHexDigit)
                    ? Optional.of(text.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        }
        if (text.length() == (bytes + 2) / 3 * 4) {
            return base64(text, bytes);
        }
        return text.length() * 5 == bytes * 8 ? base32(text, bytes) : Optional.empty();
    }

    private static Optional<String> base64(String text, int bytes) {
        try {
            byte[] bits = Base64.getDecoder().decode(text);
            return bits.length == bytes
                    ? Optional.of(HexFormat.of().formatHex(bits))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<String> base32(String text, int bytes) {
        byte[] bits = new byte[bytes];
        for (int i = 0; i < text.length(); i++) {
            int value = BASE32.indexOf(Character.toUpperCase(text.charAt(i)));
            if (value < 0) {
                return Optional.empty();
            }
            for (int bit = 0; bit < 5; bit++) {
                int at = i * 5 + bit;
                bits[at >> 3] |= (byte) ((value >> (4 - bit) & 1) << (7 - (at & 7)));
            }
        }
        return Optional.of(HexFormat.of().formatHex(bits));
    }
}
