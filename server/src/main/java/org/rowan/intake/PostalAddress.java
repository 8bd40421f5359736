package org.rowan.intake;

import org.jspecify.annotations.Nullable;

/** A postal address as sent; {@code type} is Home, Business, Billing, Shipping or Technical. */
public record PostalAddress(
        @Nullable String type,
        @Nullable String street,
        @Nullable String city,
        @Nullable String postcode,
        @Nullable String region,
        @Nullable String country) {}
