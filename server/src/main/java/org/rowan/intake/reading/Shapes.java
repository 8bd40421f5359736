package org.rowan.intake.reading;

import java.net.Inet6Address;

/** How URLs, IP addresses and e-mail addresses look; no look-up, no canonical form. */
public final class Shapes {
    private static final int LONGEST_LOCAL_PART = 64;

    private Shapes() {}

    /** An absolute URL: a scheme, {@code ://} and no blanks. */
    public static boolean isUrl(String value) {
        int colon = value.indexOf("://");
        if (colon < 1 || colon + 3 >= value.length()) {
            return false;
        }
        boolean scheme =
                Character.isLetter(value.charAt(0))
                        && value.substring(0, colon)
                                .chars()
                                .allMatch(c ->
                                        c < 128
                                                && (Character.isLetterOrDigit(c)
                                                        || c == '+'
                                                        || c == '-'
                                                        || c == '.'));
        return scheme && value.chars().noneMatch(c -> c <= ' ' || c == 0x7f);
    }

    /** A whole dotted IPv4 address or an IPv6 address without a zone index. */
    public static boolean isIp(String value) {
        if (value.length() > 45) {
            return false;
        }
        if (value.indexOf(':') < 0) {
            return isIpv4(value);
        }
        if (value.indexOf('%') >= 0 || value.indexOf('[') >= 0) {
            return false;
        }
        try {
            Inet6Address.ofLiteral(value);
            return true;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static boolean isIpv4(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean digits =
                    !part.isEmpty()
                            && part.length() <= 3
                            && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    /** One {@code @}, a local part of at most 64 characters, a domain, no blanks. */
    public static boolean isEmail(String value) {
        int at = value.lastIndexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL_PART
                && at < value.length() - 1
                && (value.indexOf('@') == at || value.charAt(0) == '"')
                && !value.endsWith(".")
                && !value.contains("..")
                && value.chars().noneMatch(c -> c <= ' ' || c == ',' || c == ';' || c == 0x7f);
    }
}
