package org.rowan.platform.users;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The passwords that guessing programs try first: a common word or two with digits around them, a
 * row of the keyboard, the same few characters over and over (NIST SP 800-63B, 3.1.1.2).
 *
 * <p>A list of leaked passwords holds almost none of twelve characters and more that is not built
 * so.
 */
final class GuessedFirst {
    /** Fewer letters than these beside common words are not worth guessing twice. */
    private static final int LEAST_OWN = 5;

    private static final List<String> WORDS =
            List.of(
                    "password",
                    "passwort",
                    "passwd",
                    "passphrase",
                    "pass",
                    "letmein",
                    "welcome",
                    "changeme",
                    "change",
                    "administrator",
                    "admin",
                    "root",
                    "user",
                    "guest",
                    "login",
                    "secret",
                    "default",
                    "test",
                    "temp",
                    "rowan",
                    "police",
                    "hotline",
                    "officer",
                    "database",
                    "server",
                    "iloveyou",
                    "love",
                    "football",
                    "baseball",
                    "liverpool",
                    "arsenal",
                    "chelsea",
                    "dragon",
                    "monkey",
                    "princess",
                    "sunshine",
                    "superman",
                    "batman",
                    "master",
                    "shadow",
                    "trustno",
                    "starwars",
                    "pokemon",
                    "summer",
                    "winter",
                    "spring",
                    "autumn",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "january",
                    "february",
                    "march",
                    "april",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "england",
                    "london",
                    "company",
                    "internet",
                    "computer",
                    "hello",
                    "the",
                    "and",
                    "my",
                    "is");

    private static final List<String> ROWS =
            List.of(
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "qwertzuiop",
                    "azertyuiop",
                    "abcdefghijklmnopqrstuvwxyz",
                    "qazwsxedcrfvtgbyhnujmikolp",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "01234567890");

    private static final Pattern OVER_AND_OVER = Pattern.compile("(.{1,6}?)\\1{2,}.{0,5}");

    private GuessedFirst() {}

    static boolean isOne(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (OVER_AND_OVER.matcher(lower).matches()) {
            return true;
        }
        String letters = plain(withoutRows(lower));
        for (String word : WORDS) {
            letters = letters.replace(word, "");
        }
        return letters.length() < LEAST_OWN;
    }

    /** Without any four or more neighbours on a keyboard or in the alphabet, either way round. */
    private static String withoutRows(String text) {
        StringBuilder left = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            int run = run(text, at);
            if (run < 4) {
                left.append(text.charAt(at));
                at++;
            } else {
                at += run;
            }
        }
        return left.toString();
    }

    private static int run(String text, int from) {
        int longest = 0;
        for (String row : ROWS) {
            String back = new StringBuilder(row).reverse().toString();
            for (int to = text.length(); to - from > longest; to--) {
                String part = text.substring(from, to);
                if (row.contains(part) || back.contains(part)) {
                    longest = to - from;
                }
            }
        }
        return longest;
    }

    /** Letters only, with digits and signs that stand for one read as it. */
    private static String plain(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i')
                .replaceAll("(?<!\\p{L})[oieast](?!\\p{L})", "")
                .replaceAll("[^\\p{L}]", "");
    }
}
