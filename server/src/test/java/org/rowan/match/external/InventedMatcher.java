package org.rowan.match.external;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small external matcher of an invented type: a file's fingerprint is its first eight bytes in
 * hex, and fingerprints are alike within 8 bits. Told {@code die}, {@code babble} or {@code hang}
 * it misbehaves.
 */
public final class InventedMatcher {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    private InventedMatcher() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String question = in.readLine(); question != null; question = in.readLine()) {
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "die" -> System.exit(3);
                case "babble" -> System.out.println("what?");
                case "hang" -> Thread.sleep(60_000);
                default -> System.out.println(answer(question));
            }
        }
    }

    static String answer(String question) {
        if (question.contains("\"ask\":\"hash\"")) {
            byte[] content = Base64.getDecoder().decode(words(question, "content").getFirst());
            if (content.length < 8) {
                return "{\"problem\":\"shorter than eight bytes\"}";
            }
            return "{\"fingerprints\":[\"%s\"]}"
                    .formatted(java.util.HexFormat.of().formatHex(content, 0, 8));
        }
        List<String> queries = words(question, "queries");
        List<String> candidates = words(question, "candidates");
        List<String> matches = new ArrayList<>();
        for (int q = 0; q < queries.size(); q++) {
            for (int c = 0; c < candidates.size(); c++) {
                int distance =
                        Long.bitCount(
                                Long.parseUnsignedLong(queries.get(q), 16)
                                        ^ Long.parseUnsignedLong(candidates.get(c), 16));
                if (distance <= 8) {
                    matches.add(
                            "{\"query\":%d,\"candidate\":%d,\"distance\":%d}"
                                    .formatted(q, c, distance));
                }
            }
        }
        return "{\"policy\":\"invented<=8\",\"matches\":[" + String.join(",", matches) + "]}";
    }

    /** The texts of a field: those up to the end of its list, or the one. */
    private static List<String> words(String question, String field) {
        int from = question.indexOf("\"" + field + "\":") + field.length() + 3;
        String rest = question.substring(from);
        String list = rest.startsWith("[") ? rest.substring(0, rest.indexOf(']')) : rest;
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(list);
        while (word.find()) {
            words.add(word.group(1));
        }
        return words;
    }
}
