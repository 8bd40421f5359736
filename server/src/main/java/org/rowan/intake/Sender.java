package org.rowan.intake;

import org.jspecify.annotations.Nullable;

/**
 * Who reported, as an organisation.
 *
 * @param name the platform's or organisation's name as sent
 * @param product the service or app of that platform the report is about, if it says one
 * @param termsOfService what the sender says its terms forbid, if given
 */
public record Sender(String name, @Nullable String product, @Nullable String termsOfService) {}
