package org.rowan.testkit.generate.world;

import org.rowan.testkit.generate.chance.Dice;

/**
 * One mailbox of one person, which may be written in several ways.
 *
 * @param local the local part without dots and tags, unique to the person
 */
public record Mailbox(String local, MailProvider provider) {
    /** The address as its owner usually writes it. */
    public String address() {
        return local + "@" + provider.domain();
    }

    /**
     * Another spelling that reaches the same mailbox, or the usual one where the provider allows no
     * other.
     */
    public String spelling(Dice dice) {
        String spelled = local;
        if (provider.dotsIgnored() && dice.chance(0.7)) {
            int at = dice.between(2, local.length() - 2);
            spelled = spelled.substring(0, at) + "." + spelled.substring(at);
        }
        if (provider.plusTag() && dice.chance(0.5)) {
            spelled = spelled + "+" + dice.pick(TAGS);
        }
        String domain = provider.domain();
        if (!provider.aliases().isEmpty() && dice.chance(0.25)) {
            domain = dice.pick(provider.aliases());
        }
        String address = spelled + "@" + domain;
        return dice.chance(0.1)
                ? address.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + address.substring(1)
                : address;
    }

    private static final java.util.List<String> TAGS =
            java.util.List.of("chat", "games", "2", "news", "alt");
}
