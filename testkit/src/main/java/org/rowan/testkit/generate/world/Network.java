package org.rowan.testkit.generate.world;

import java.util.List;

/**
 * An invented network in a reserved address range; the {@code demonstration} overlay of look-ups
 * must know the same table.
 *
 * @param prefix the range, as address/length
 * @param name who runs it
 * @param kind what sits behind its addresses
 * @param country ISO 3166-1 alpha-2
 */
public record Network(String prefix, String name, Kind kind, String country) {

    /** What an address of a network stands for. */
    public enum Kind {
        /** One household for days. */
        FIXED_LINE,
        /**
         * Hundreds of handsets behind carrier-grade translation; only port and second tell them
         * apart.
         */
        MOBILE_GATEWAY,
        /** A school or library. */
        INSTITUTION,
        /** A proxy, anonymiser or hosting company. */
        EXIT_NODE,
        /** The offices of a reporting company. */
        OFFICE
    }

    public static final Network HEARTH =
            new Network("198.18.0.0/16", "Hearth Broadband Example", Kind.FIXED_LINE, "GB");
    public static final Network POCKET =
            new Network("198.19.0.0/20", "Pocket Mobile Example", Kind.MOBILE_GATEWAY, "GB");
    public static final Network FARAWAY =
            new Network("198.19.128.0/17", "Faraway Telecom Example", Kind.FIXED_LINE, "US");
    public static final Network SCHOOLS =
            new Network("203.0.113.0/24", "Schools and Libraries Example", Kind.INSTITUTION, "GB");
    public static final Network HIDDEN =
            new Network("192.0.2.0/24", "Hidden Exit Example", Kind.EXIT_NODE, "NL");
    public static final Network OFFICES =
            new Network("198.51.100.0/24", "Platform Offices Example", Kind.OFFICE, "US");
    public static final Network HEARTH6 =
            new Network("2001:db8::/33", "Hearth Broadband Example", Kind.FIXED_LINE, "GB");
    public static final Network POCKET6 =
            new Network("2001:db8:8000::/34", "Pocket Mobile Example", Kind.FIXED_LINE, "GB");

    /** Every invented network. */
    public static final List<Network> ALL =
            List.of(HEARTH, POCKET, FARAWAY, SCHOOLS, HIDDEN, OFFICES, HEARTH6, POCKET6);
}
