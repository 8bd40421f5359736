package org.rowan.platform.web;

/**
 * How long a request body may be below a path; a room that takes more than a form contributes a
 * bean of this type.
 *
 * @param prefix beginning of the path, such as {@code /ispws/upload}; the longest one that fits
 *     counts
 * @param bytes most bytes of the body, as sent
 */
public record BodyLimit(String prefix, long bytes) {
    /** What holds where no room says otherwise: a long form. */
    static final BodyLimit FORM = new BodyLimit("/", 1 << 20);
}
