package org.rowan.intake.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One walk over a text from identifier to identifier.
 *
 * <p>Every repetition in the pattern is bounded or possessive, so the walk is linear in the text.
 */
final class TextScan {
    private static final String URL = "(?<url>https?://[^\\s<>\"']{1,2000}+)";
    private static final String EMAIL =
            "(?<![A-Za-z0-9._%+-])(?<email>[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9-]{1,63}+"
                    + "(?:\\.[A-Za-z0-9-]{1,63}+){1,8}+)";
    private static final String IP =
            "(?<![\\w.:])(?<ip>\\d{1,3}(?:\\.\\d{1,3}){3}+|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}+)"
                    + "(?![\\w:])";
    private static final String LABELLED =
            "(?i:\\b(?:user ?name|screen ?name|handle|snapchat|snap|kik|telegram|discord|instagram|insta"
                    + "|wickr|session)\\b[ \\t]{0,3}(?:is|:|=)[ \\t]{0,3}@?)(?<labelled>[A-Za-z0-9._-]{3,64}+)";
    private static final String HANDLE = "(?<![\\w@.])@(?<handle>[A-Za-z0-9_.]{3,64}+)";
    private static final String CASH = "(?<![\\w$])(?<cash>\\$[A-Za-z][A-Za-z0-9_-]{1,30}+)";
    private static final String PHONE =
            "(?<![\\w+.-])(?<phone>(?:\\+\\d|0\\d)[\\d ().-]{6,18}\\d"
                    + "|\\(?\\d{3}\\)?[-. ]\\d{3}[-. ]\\d{4})(?![\\w-])";
    private static final Pattern ANY =
            Pattern.compile(String.join("|", URL, EMAIL, LABELLED, HANDLE, CASH, IP, PHONE));
    private static final int FEWEST_DIGITS = 8;
    private static final int MOST_DIGITS = 15;

    private final Matcher matcher;
    private String kind = "";
    private String value = "";

    TextScan(String text) {
        matcher = ANY.matcher(text);
    }

    boolean next() {
        while (matcher.find()) {
            if (named("url", "url")
                    || named("email", "email")
                    || named("labelled", "handle")
                    || named("handle", "handle")
                    || named("cash", "cash-tag")
                    || (named("ip", "ip") && Shapes.isIp(value))
                    || (named("phone", "phone") && isPhone(value))) {
                return true;
            }
        }
        return false;
    }

    String kind() {
        return kind;
    }

    String value() {
        return value;
    }

    private boolean named(String group, String as) {
        String found = matcher.group(group);
        if (found == null) {
            return false;
        }
        kind = as;
        value = withoutTrailingPunctuation(found);
        return true;
    }

    private static String withoutTrailingPunctuation(String found) {
        int end = found.length();
        while (end > 1 && ".,;:!?)".indexOf(found.charAt(end - 1)) >= 0) {
            end--;
        }
        return found.substring(0, end);
    }

    private static boolean isPhone(String text) {
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }
}
