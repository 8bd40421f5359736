package org.rowan.engine.link.normalise;

import java.net.IDN;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Normaliser of e-mail addresses. Version {@value #VERSION}. */
public final class Emails {
    /** Rises whenever a canonical form changes. */
    public static final int VERSION = 2;

    private static final Set<String> ROLES =
            Set.of(
                    "info",
                    "admin",
                    "administrator",
                    "support",
                    "contact",
                    "sales",
                    "office",
                    "help",
                    "postmaster",
                    "webmaster",
                    "abuse",
                    "noreply",
                    "no-reply",
                    "donotreply",
                    "test",
                    "unknown",
                    "none",
                    "null",
                    "nobody");

    /** Providers that ignore dots and what follows a plus sign, by any of their domains. */
    private static final Map<String, String> DOTLESS =
            Map.of(
                    "gmail.com",
                    "gmail.com",
                    "googlemail.com",
                    "gmail.com",
                    "dotless.example",
                    "dotless.example",
                    "gmail-like.example",
                    "gmail-like.example",
                    "googlemail-like.example",
                    "gmail-like.example");

    /** Providers that ignore what follows a plus sign only. */
    private static final Set<String> TAGGED =
            Set.of(
                    "outlook.com",
                    "hotmail.com",
                    "live.com",
                    "msn.com",
                    "icloud.com",
                    "me.com",
                    "mac.com",
                    "fastmail.com",
                    "fastmail.fm",
                    "proton.me",
                    "protonmail.com",
                    "pm.me",
                    "tagged.example",
                    "outlook-like.example");

    /**
     * Providers whose addresses are forwarders made for one service: they say nothing of a person.
     */
    private static final Set<String> RELAYS =
            Set.of(
                    "privaterelay.appleid.com",
                    "mozmail.com",
                    "relay.firefox.com",
                    "duck.com",
                    "simplelogin.com",
                    "anonaddy.me",
                    "relay-like.example");

    private Emails() {}

    /**
     * An address in lower case, its domain in ASCII, dots and tags dropped only for providers known
     * to ignore them.
     */
    public static Normalised email(String raw, Overlay overlay) {
        String folded = Plain.fold(raw).replaceAll("\\([^()]*\\)", "");
        folded = folded.startsWith("mailto:") ? folded.substring(7) : folded;
        if (folded.isEmpty()) {
            return Normalised.absent();
        }
        int at = folded.lastIndexOf('@');
        if (at <= 0 || at == folded.length() - 1 || folded.indexOf(' ') >= 0) {
            return Normalised.unusable("“" + folded + "” is not an e-mail address");
        }
        String domain;
        try {
            domain =
                    IDN.toASCII(folded.substring(at + 1), IDN.ALLOW_UNASSIGNED)
                            .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException problem) {
            return Normalised.unusable("the domain of “" + folded + "” cannot exist");
        }
        domain = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        if (domain.indexOf('.') <= 0) {
            return Normalised.unusable("“" + domain + "” is not a domain");
        }
        if (overlay == Overlay.NONE && reserved(domain)) {
            return Normalised.unusable("“" + domain + "” is reserved for examples");
        }
        if (RELAYS.contains(domain)) {
            return Normalised.unusable("“" + domain + "” forwards for anybody");
        }
        String local = local(folded.substring(0, at), domain);
        if (local.isEmpty() || ROLES.contains(local)) {
            return Normalised.unusable("“" + local + "@” is not one person's mailbox");
        }
        return Normalised.value(local + "@" + DOTLESS.getOrDefault(domain, domain));
    }

    private static String local(String given, String domain) {
        String local =
                given.startsWith("\"") && given.endsWith("\"")
                        ? given.substring(1, given.length() - 1)
                        : given;
        boolean dotless = DOTLESS.containsKey(domain);
        if ((dotless || TAGGED.contains(domain)) && local.indexOf('+') > 0) {
            local = local.substring(0, local.indexOf('+'));
        }
        return dotless ? local.replace(".", "") : local;
    }

    /** RFC 2606 and RFC 6761. */
    private static boolean reserved(String domain) {
        String last = domain.substring(domain.lastIndexOf('.') + 1);
        return Set.of("example", "test", "invalid", "localhost", "local").contains(last)
                || domain.matches("(.*\\.)?example\\.(com|net|org)");
    }
}
