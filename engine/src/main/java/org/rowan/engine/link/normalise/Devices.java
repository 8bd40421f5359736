package org.rowan.engine.link.normalise;

import java.util.Locale;

/** Normaliser of device identifiers. Version {@value #VERSION}. */
public final class Devices {
    /** Rises whenever a canonical form changes. */
    public static final int VERSION = 1;

    private Devices() {}

    /**
     * A device identifier by its type, which is its scope: IMEI, advertising ids, MAC addresses,
     * others as they are.
     */
    public static Normalised device(String type, String raw) {
        String kind = Plain.fold(type).replaceAll("[^a-z0-9]", "");
        String value = raw.strip().toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return Normalised.absent();
        }
        String packed = value.replaceAll("[^a-z0-9]", "");
        if (packed.matches("0*|f*") || Plain.placeholder(value)) {
            return Normalised.unusable(
                    "“" + value + "” is what devices say that do not want to be known");
        }
        if (kind.contains("imei")) {
            return imei(packed);
        }
        if (kind.contains("mac")) {
            return mac(packed);
        }
        if (packed.length() < 8) {
            return Normalised.unusable(
                    "a device identifier of fewer than 8 characters is shared by many");
        }
        return new Normalised.Value((kind.isEmpty() ? "device" : kind) + ":" + packed, kind);
    }

    /**
     * Fourteen digits and a Luhn check digit (3GPP TS 23.003); a software version in its place is
     * dropped.
     */
    private static Normalised imei(String digits) {
        if (!digits.matches("\\d{14,16}")) {
            return Normalised.unusable("an IMEI has 15 digits");
        }
        if (digits.length() == 15 && luhn(digits) % 10 != 0) {
            return Normalised.unusable("the check digit of the IMEI is wrong");
        }
        return new Normalised.Value("imei:" + digits.substring(0, 14), "imei");
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum;
    }

    private static Normalised mac(String hex) {
        if (!hex.matches("[0-9a-f]{12}")) {
            return Normalised.unusable("a MAC address has 12 hexadecimal digits");
        }
        boolean random = (Character.digit(hex.charAt(1), 16) & 2) != 0;
        return random
                ? Normalised.unusable("the MAC address says of itself that it is made up")
                : new Normalised.Value("mac:" + hex, "mac");
    }
}
