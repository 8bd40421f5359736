package org.rowan.match.hma;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others, by the IANA registries of special-purpose
 * IPv4 and IPv6 addresses (RFC 6890 and its updates).
 */
final class PublicAddress {
    private static final List<Range> SPECIAL =
            List.of(
                    range("0.0.0.0", 8),
                    range("10.0.0.0", 8),
                    range("100.64.0.0", 10),
                    range("127.0.0.0", 8),
                    range("169.254.0.0", 16),
                    // Public by the registries, and yet the inside of a large provider's machines.
                    range("168.63.129.16", 32),
                    range("172.16.0.0", 12),
                    range("192.0.0.0", 24),
                    range("192.0.2.0", 24),
                    range("192.88.99.0", 24),
                    range("192.168.0.0", 16),
                    range("198.18.0.0", 15),
                    range("198.51.100.0", 24),
                    range("203.0.113.0", 24),
                    range("224.0.0.0", 3));

    /** Of IPv6 only global unicast is public, less what is carved out of it. */
    private static final Range GLOBAL = range("2000::", 3);

    private static final List<Range> SPECIAL_GLOBAL =
            List.of(range("2001::", 23), range("2001:db8::", 32), range("3fff::", 20));
    private static final Range SIX_TO_FOUR = range("2002::", 16);
    private static final Range NAT64 = range("64:ff9b::", 96);

    private PublicAddress() {}

    private record Range(byte[] prefix, int bits) {
        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (prefix[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Range range(String address, int bits) {
        try {
            return new Range(InetAddress.getByName(address).getAddress(), bits);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address v4 -> SPECIAL.stream().noneMatch(range -> range.holds(bytes));
            case Inet6Address v6 -> isPublicV6(bytes);
            default -> false;
        };
    }

    /** Tunnels to IPv4 are judged by the address at their end. */
    private static boolean isPublicV6(byte[] bytes) {
        if (SIX_TO_FOUR.holds(bytes)) {
            return isPublicV4(Arrays.copyOfRange(bytes, 2, 6));
        }
        if (NAT64.holds(bytes)) {
            return isPublicV4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return GLOBAL.holds(bytes) && SPECIAL_GLOBAL.stream().noneMatch(r -> r.holds(bytes));
    }

    private static boolean isPublicV4(byte[] bytes) {
        return SPECIAL.stream().noneMatch(range -> range.holds(bytes));
    }
}
