package org.rowan.allocate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rowan.kernel.UnusableInput;

/**
 * A table that tells the country an IP address was assigned to, with its date.
 *
 * <p>Format: comments {@code # date: 2026-11-01} (needed) and {@code # source: ...}, then one range
 * a line, {@code first,last,country} or {@code address/prefix,country}; IPv4 and IPv6, in any
 * order; of ranges that lie in one another the one that begins later counts.
 *
 * @param date when the table was made
 * @param source who made it
 */
public record IpCountries(@Nullable LocalDate date, String source, Map<BigInteger, Range> ranges) {
    private static final BigInteger MAPPED = BigInteger.valueOf(0xffff).shiftLeft(32);

    /** Knows nothing. */
    public static final IpCountries NONE = new IpCountries(null, "", Map.of());

    public IpCountries {
        ranges = new TreeMap<>(ranges);
    }

    /** Addresses in a row, the last included, and their country. */
    public record Range(BigInteger last, String country) {}

    /** Reads a table; every problem is told with its line. */
    static IpCountries read(String name, BufferedReader lines) {
        Map<BigInteger, Range> ranges = new TreeMap<>();
        LocalDate date = null;
        String source = "";
        int number = 0;
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = line.strip();
                if (text.startsWith("# date:")) {
                    date = LocalDate.parse(text.substring(7).strip());
                } else if (text.startsWith("# source:")) {
                    source = text.substring(9).strip();
                } else if (!text.isEmpty() && !text.startsWith("#")) {
                    put(text.split(",", -1), ranges);
                }
            }
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new UnusableInput(
                    "this is no range of addresses with a country",
                    name + ", line " + number,
                    "198.51.100.0,198.51.100.255,GB or 2001:db8::/32,GB");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        if (date == null) {
            throw new UnusableInput(
                    "the table of addresses has no date", name, "a first line # date: 2026-11-01");
        }
        return new IpCountries(date, source, ranges);
    }

    /** The country of an address; empty when the table, or nobody, knows it. */
    public Optional<String> country(String address) {
        BigInteger number;
        try {
            number = number(address.strip());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
        var below = ((TreeMap<BigInteger, Range>) ranges).floorEntry(number);
        return below == null || below.getValue().last().compareTo(number) < 0
                ? Optional.empty()
                : Optional.of(below.getValue().country());
    }

    private static void put(String[] parts, Map<BigInteger, Range> ranges) {
        if (parts.length == 3) {
            BigInteger first = number(parts[0].strip());
            ranges.put(first, range(first, number(parts[1].strip()), parts[2]));
        } else if (parts.length == 2 && parts[0].contains("/")) {
            String[] block = parts[0].strip().split("/", 2);
            boolean four = !block[0].contains(":");
            int free = (four ? 32 : 128) - Integer.parseInt(block[1]);
            BigInteger size = BigInteger.ONE.shiftLeft(free);
            BigInteger first = number(block[0]).divide(size).multiply(size);
            ranges.put(first, range(first, first.add(size).subtract(BigInteger.ONE), parts[1]));
        } else {
            throw new IllegalArgumentException("not a range");
        }
    }

    private static Range range(BigInteger first, BigInteger last, String country) {
        String code = country.strip();
        if (last.compareTo(first) < 0 || !code.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("not a range");
        }
        return new Range(last, code);
    }

    /** An address as a number; IPv4 as mapped into IPv6. Never asks a name server. */
    private static BigInteger number(String address) {
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        BigInteger number = new BigInteger(1, bytes);
        return bytes.length == 4 ? number.add(MAPPED) : number;
    }
}
