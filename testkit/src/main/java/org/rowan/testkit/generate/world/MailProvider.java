package org.rowan.testkit.generate.world;

import java.util.List;

/**
 * An invented mail provider and how it reads addresses; the {@code demonstration} overlay of
 * normalisers must know the same table.
 *
 * @param domain where its mailboxes live, in the reserved top-level domain {@code .example}
 * @param aliases further domains of the same mailboxes
 * @param dotsIgnored whether dots in the local part mean nothing
 * @param plusTag whether everything after a plus sign means nothing
 * @param relay whether addresses are throw-away forwarders that say nothing about a person
 */
public record MailProvider(
        String domain, List<String> aliases, boolean dotsIgnored, boolean plusTag, boolean relay) {
    public static final MailProvider GMAIL_LIKE =
            new MailProvider(
                    "gmail-like.example", List.of("googlemail-like.example"), true, true, false);
    public static final MailProvider OUTLOOK_LIKE =
            new MailProvider("outlook-like.example", List.of(), false, true, false);
    public static final MailProvider POST_LIKE =
            new MailProvider("post-like.example", List.of(), false, false, false);
    public static final MailProvider PLAIN =
            new MailProvider("example.org", List.of(), false, false, false);
    public static final MailProvider RELAY =
            new MailProvider("relay-like.example", List.of(), false, false, true);

    /** Every invented provider. */
    public static final List<MailProvider> ALL =
            List.of(GMAIL_LIKE, OUTLOOK_LIKE, POST_LIKE, PLAIN, RELAY);
}
