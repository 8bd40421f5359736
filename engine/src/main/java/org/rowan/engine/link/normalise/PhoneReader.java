package org.rowan.engine.link.normalise;

/**
 * Reads telephone numbers into E.164; the server does it with libphonenumber, whose tables do not
 * belong in the engine.
 */
@FunctionalInterface
public interface PhoneReader {
    /**
     * Reads a number.
     *
     * @param raw as received
     * @param callingCode the country calling code given beside it, such as {@code +44}; empty when
     *     none
     * @param region the two-letter country to assume, empty when unknown
     * @param overlay whether drama numbers are ordinary
     * @return E.164 with its plus sign, absent, or unusable
     */
    Normalised read(String raw, String callingCode, String region, Overlay overlay);
}
