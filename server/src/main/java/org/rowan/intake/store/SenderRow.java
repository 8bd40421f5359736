package org.rowan.intake.store;

import java.time.Instant;

/**
 * Who may file.
 *
 * @param scheme {@code sha256} for generated passwords, {@code pbkdf2} for chosen ones
 * @param rate requests a second
 */
public record SenderRow(
        String name,
        String scheme,
        byte[] salt,
        byte[] secret,
        boolean enabled,
        int rate,
        Instant added) {
    @Override
    public String toString() {
        return "sender " + name;
    }
}
