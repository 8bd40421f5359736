package org.rowan.platform;

import java.time.DateTimeException;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Every setting that {@code rowan.yaml} may hold, with what it means and which values it takes. */
public final class SettingNames {
    private record Setting(String means, String example, Predicate<String> accepts) {}

    private static final Map<String, Setting> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put(
                "profile",
                new Setting(
                        "what kind of organisation this serves; chosen once",
                        "police",
                        SettingNames::isProfile));
        KNOWN.put(
                "organisation",
                new Setting(
                        "who runs this installation, as receipts name it",
                        "Example Police",
                        text -> !text.isBlank()));
        KNOWN.put(
                "match.decoders",
                new Setting(
                        "how many pictures are decoded at once",
                        "2",
                        text -> text.matches("[1-9]\\d?")));
        for (String type : List.of("photodna", "tmk")) {
            KNOWN.put(
                    "match.external." + type,
                    new Setting(
                            "program or address of the licensed matcher of "
                                    + type
                                    + " fingerprints, see docs/matching.md",
                            "/opt/licensed/" + type,
                            text -> !text.isBlank()));
        }
        period(
                "retention.referrals",
                "how long after closing a referral's personal values are kept",
                "P6Y");
        period("retention.media", "how long after closing uploaded files are kept", "P1Y");
        period(
                "retention.abandoned",
                "how long reports that expired or were retracted are kept",
                "P1Y");
        period("retention.refused", "how long bodies that were refused are kept", "P1M");
        period(
                "retention.accounts",
                "how long a user's account record is kept after it is disabled",
                "P6Y");
        KNOWN.put(
                "session.minutes",
                new Setting(
                        "minutes without a click after which a user is logged out",
                        "20",
                        text -> text.matches("[1-9]\\d{0,2}")));
        KNOWN.put(
                "sign-in.second-factor",
                new Setting(
                        "whether everybody who signs in with a password needs a second factor (required,"
                                + " as when it is left out) or only those who set one up (optional)",
                        "required",
                        text -> text.matches("required|optional")));
        signIn(
                "issuer",
                "address of the provider of sign-in, as it names itself; HTTPS but on this machine",
                "https://login.example.org/realms/police",
                "https://\\S+|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/\\S*)?");
        signIn("client-id", "by what name the provider knows Rowan", "rowan", "\\S+");
        signIn(
                "client-secret",
                "where Rowan's secret at the provider is, never the secret itself; a client that has none leaves it out",
                "file:/etc/rowan/oidc.secret, or env:ROWAN_OIDC_SECRET",
                "file:.+|env:\\w+");
        signIn(
                "person-claim",
                "the claim that says who somebody is, and is given to nobody else ever; sub when left out",
                "sub",
                "[\\w.:/-]+");
        signIn("name", "what people call the provider", "Example Police account", ".*\\S.*");
        KNOWN.put(
                "door.hosts",
                new Setting(
                        "names, with commas between, by which browsers and senders reach this server;"
                                + " localhost, IP addresses and the bound name always work",
                        "rowan.example.org",
                        text -> text.matches("[A-Za-z0-9._,\\- ]+")));
        KNOWN.put(
                "effort.table",
                new Setting(
                        "the file of officer-hours that planning counts with, as ./rowan effort estimate"
                                + " writes it; the shipped assumptions without it",
                        "/srv/rowan/effort-2026-11.yaml",
                        text -> !text.isBlank()));
        KNOWN.put(
                "likelihoods.table",
                new Setting(
                        "the file of likelihoods that ranks cases inside a lane, as ./rowan likelihoods"
                                + " estimate writes it; the shipped assumptions without it",
                        "/srv/rowan/likelihoods-2026-11.yaml",
                        text -> !text.isBlank()));
        KNOWN.put(
                "audit.heads",
                new Setting(
                        "folders out of the operator's reach, with commas between, to which signed"
                                + " heads of the audit log are taken",
                        "/mnt/write-once/rowan",
                        text -> !text.isBlank()));
        KNOWN.put(
                "metrics.allow",
                new Setting(
                        "addresses and CIDR ranges, with commas between, that may read"
                                + " /actuator/prometheus",
                        "\"127.0.0.1, 192.0.2.0/24\"",
                        text ->
                                text.matches(
                                        "[0-9A-Fa-f:.]+(/\\d{1,3})?(\\s*,\\s*[0-9A-Fa-f:.]+(/\\d{1,3})?)*")));
        KNOWN.put(
                "hma.open",
                new Setting(
                        "whether programs on this machine use /hma without a key",
                        "false",
                        text -> text.matches("true|false")));
        KNOWN.put(
                "policies.live",
                new Setting(
                        "file of the policy in force, from the data folder; else policies/live.yaml there",
                        "/etc/rowan/policy.yaml",
                        text -> !text.isBlank()));
        KNOWN.put(
                "policies.shadow",
                new Setting(
                        "files of policies that run beside it and act on nothing, with commas between",
                        "/etc/rowan/next.yaml",
                        text -> !text.isBlank()));
        KNOWN.put(
                "country",
                new Setting(
                        "country whose forces work here, ISO 3166; GB when left out",
                        "GB",
                        text -> text.matches("[A-Z]{2}")));
        KNOWN.put(
                "tables.ip-countries",
                new Setting(
                        "table of addresses and countries, from the data folder; docs/allocation.md says its"
                                + " format",
                        "tables/ip-countries.csv",
                        text -> !text.isBlank()));
        KNOWN.put(
                "alerts.webhook",
                new Setting(
                        "address that is told of every alert, by number of the case only",
                        "https://pager.example.org/rowan",
                        text -> text.matches("https?://\\S+")));
        text(
                "legal-basis.keep-files",
                "hotline and platform only: the law under which uploaded files are kept");
        text("legal-basis.chat-screening", "platform only: the law under which chat is screened");
        text(
                "legal-basis.live-screening",
                "platform only: the law under which live streams are screened");
    }

    private SettingNames() {}

    private static void period(String name, String means, String example) {
        KNOWN.put(name, new Setting(means, example, SettingNames::isPeriod));
    }

    private static void signIn(String name, String means, String example, String form) {
        KNOWN.put("sign-in.oidc." + name, new Setting(means, example, text -> text.matches(form)));
    }

    private static void text(String name, String means) {
        KNOWN.put(
                name,
                new Setting(
                        means,
                        "\"Act, section, date of the assessment\"",
                        text -> !text.isBlank()));
    }

    private static boolean isPeriod(String text) {
        try {
            Period period = Period.parse(text);
            return !period.isNegative() && !period.isZero();
        } catch (DateTimeException notAPeriod) {
            return false;
        }
    }

    private static boolean isProfile(String text) {
        for (Profile profile : Profile.values()) {
            if (profile.word().equals(text)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The known names that begin so, with what each means, in the order in which they should be
     * read.
     */
    public static Map<String, String> beginning(String start) {
        Map<String, String> found = new LinkedHashMap<>();
        KNOWN.forEach((name, setting) -> {
            if (name.startsWith(start)) {
                found.put(name, setting.means());
            }
        });
        return found;
    }

    static boolean isKnownOrPrefix(String name) {
        return KNOWN.keySet().stream()
                .anyMatch(known -> known.equals(name) || known.startsWith(name + "."));
    }

    /** What is wrong with a value, or nothing. */
    static Optional<String> problemWith(String name, String value) {
        Setting setting = KNOWN.get(name);
        if (setting == null) {
            return Optional.of("this is a group of settings and takes no value itself");
        }
        return setting.accepts().test(value)
                ? Optional.empty()
                : Optional.of("\"" + value + "\" is not a value it takes");
    }

    /** What to write instead. */
    static String nearest(String name) {
        Setting setting = KNOWN.get(name);
        return setting == null
                ? "one of " + String.join(", ", KNOWN.keySet())
                : name + ": " + setting.example() + " (" + setting.means() + ")";
    }

    static String example(String name) {
        Setting setting = KNOWN.get(name);
        return setting == null ? "" : setting.example();
    }
}
