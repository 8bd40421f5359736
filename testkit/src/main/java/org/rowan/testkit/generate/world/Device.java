package org.rowan.testkit.generate.world;

import org.rowan.testkit.generate.chance.Dice;

/**
 * An invented handset or tablet.
 *
 * @param idType the kind of identifier, as senders write it: IMEI, IDFA, AAID or IDFV
 */
public record Device(String idType, String idValue) {

    static Device draw(Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> new Device("IMEI", imei(dice));
            case 1 -> new Device("IDFA", uuid(dice).toUpperCase(java.util.Locale.ROOT));
            case 2 -> new Device("AAID", uuid(dice));
            default -> new Device("IDFV", uuid(dice).toUpperCase(java.util.Locale.ROOT));
        };
    }

    /**
     * Begins with 00, the type allocation for test equipment, and ends with the right Luhn digit.
     */
    private static String imei(Dice dice) {
        StringBuilder digits = new StringBuilder("00");
        while (digits.length() < 14) {
            digits.append((char) ('0' + dice.below(10)));
        }
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int digit = digits.charAt(i) - '0';
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits.append((char) ('0' + (10 - sum % 10) % 10)).toString();
    }

    private static String uuid(Dice dice) {
        long high = dice.bits() & ~0xF000L | 0x4000L;
        long low = dice.bits() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new java.util.UUID(high, low).toString();
    }
}
