package org.rowan.testkit.generate.world;

import java.time.Instant;
import java.util.HexFormat;
import org.rowan.testkit.generate.chance.Dice;

/** The network addresses that invented persons and places use, each at its time. */
public final class Addresses {
    private static final long LEASE_SECONDS = 30L * 86_400;
    private static final int GATEWAYS = 64;

    private final long seed;

    public Addresses(long seed) {
        this.seed = seed;
    }

    /** The household's IPv4 address at that time; it changes about monthly, as dynamic ones do. */
    public String home(Home home, Instant at) {
        long lease = Math.floorDiv(at.getEpochSecond(), LEASE_SECONDS);
        int low = (int) (Dice.mix(seed ^ Dice.mix(home.id()) + lease) & 0xFFFF);
        return home.country().equals("GB")
                ? "198.18." + (low >>> 8) + "." + (low & 0xFF)
                : "198.19." + (128 + (low >>> 9)) + "." + (low & 0xFF);
    }

    /** An IPv6 address in the household's own /64, with a random interface part. */
    public String home6(Home home, Dice dice) {
        long prefix = Dice.mix(seed + Dice.mix(home.id()));
        return "2001:db8:%x:%x:%s"
                .formatted(prefix & 0x7FFF, (prefix >>> 16) & 0xFFFF, privacy(dice));
    }

    /** The gateway address a handset of that person uses in that month; hundreds share it. */
    public String mobile(long person, Instant at) {
        long month = Math.floorDiv(at.getEpochSecond(), LEASE_SECONDS);
        return gateway((int) (Dice.mix(seed ^ Dice.mix(person) + month) & 0xFFFF));
    }

    /** A gateway of the mobile network. */
    public String gateway(int number) {
        int gateway = Math.floorMod(number, GATEWAYS);
        return "198.19." + (gateway >>> 3) + "." + (10 + (gateway & 7));
    }

    /** The one address of a school. */
    public String school(long school) {
        return "203.0.113." + (1 + Math.floorMod(Dice.mix(school), 250));
    }

    /** An exit of the anonymising network. */
    public String exitNode(Dice dice) {
        return "192.0.2." + dice.between(1, 254);
    }

    /** An office of a reporting company. */
    public static String office(Dice dice) {
        return "198.51.100." + dice.between(1, 254);
    }

    private static String privacy(Dice dice) {
        String hex = HexFormat.of().toHexDigits(dice.bits() | 0x1000_1000_1000_1000L);
        return hex.substring(0, 4)
                + ":"
                + hex.substring(4, 8)
                + ":"
                + hex.substring(8, 12)
                + ":"
                + hex.substring(12);
    }
}
