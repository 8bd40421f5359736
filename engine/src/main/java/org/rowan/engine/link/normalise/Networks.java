package org.rowan.engine.link.normalise;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Normaliser of IP addresses. Version {@value #VERSION}. */
public final class Networks {
    /** Rises whenever a canonical form changes. */
    public static final int VERSION = 1;

    private Networks() {}

    /**
     * An address that can be evidence: IPv4 as it is, IPv6 as its /64, which is a LAN or a handset.
     *
     * @param port the source port, the scope of the value; 0 when none was recorded
     */
    public static Normalised address(String raw, int port, Overlay overlay) {
        String bare = raw.strip();
        if (bare.isEmpty()) {
            return Normalised.absent();
        }
        byte[] bytes =
                parse(
                        bare.startsWith("[") && bare.endsWith("]")
                                ? bare.substring(1, bare.length() - 1)
                                : bare);
        if (bytes.length == 0) {
            return Normalised.unusable("“" + bare + "” is not an IP address");
        }
        String reserved = bytes.length == 4 ? reserved4(bytes, overlay) : reserved6(bytes, overlay);
        if (!reserved.isEmpty()) {
            return Normalised.unusable(reserved);
        }
        String scope = port > 0 && port < 65_536 ? Integer.toString(port) : "";
        return new Normalised.Value(bytes.length == 4 ? bare(bytes) : network(bytes), scope);
    }

    /** Reads a literal without asking any name server; IPv4-mapped IPv6 becomes IPv4. */
    private static byte[] parse(String bare) {
        boolean four = bare.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        if (!four && !bare.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return new byte[0];
        }
        try {
            InetAddress address = InetAddress.ofLiteral(bare);
            return four && !(address instanceof Inet4Address) ? new byte[0] : address.getAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return new byte[0];
        }
    }

    private static String bare(byte[] bytes) {
        return (bytes[0] & 255)
                + "."
                + (bytes[1] & 255)
                + "."
                + (bytes[2] & 255)
                + "."
                + (bytes[3] & 255);
    }

    private static String network(byte[] bytes) {
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 8; i += 2) {
            network.append(Integer.toHexString((bytes[i] & 255) << 8 | bytes[i + 1] & 255))
                    .append(':');
        }
        return network.append(":/64").toString();
    }

    private static String reserved4(byte[] bytes, Overlay overlay) {
        int a = bytes[0] & 255;
        int b = bytes[1] & 255;
        int c = bytes[2] & 255;
        if (a == 10 || a == 172 && b >= 16 && b < 32 || a == 192 && b == 168) {
            return "a private address (RFC 1918) is in every home";
        }
        if (a == 100 && b >= 64 && b < 128) {
            return "an address inside a carrier's translation (RFC 6598) names nobody";
        }
        if (a == 127 || a == 0 || a == 169 && b == 254 || a >= 224) {
            return "this address is never a subscriber's";
        }
        boolean example =
                a == 192 && b == 0 && c == 2
                        || a == 198 && b == 51 && c == 100
                        || a == 203 && b == 0 && c == 113
                        || a == 198 && (b == 18 || b == 19);
        return example && overlay == Overlay.NONE
                ? "this address is reserved for examples (RFC 5737, RFC 2544)"
                : "";
    }

    private static String reserved6(byte[] bytes, Overlay overlay) {
        int first = (bytes[0] & 255) << 8 | bytes[1] & 255;
        if (first == 0
                || (first & 0xffc0) == 0xfe80
                || (first & 0xfe00) == 0xfc00
                || (first & 0xff00) == 0xff00) {
            return "this address is never a subscriber's";
        }
        boolean example = first == 0x2001 && (bytes[2] & 255) == 0x0d && (bytes[3] & 255) == 0xb8;
        return example && overlay == Overlay.NONE
                ? "this address is reserved for examples (RFC 3849)"
                : "";
    }
}
