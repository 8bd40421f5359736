package org.rowan.engine.link.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A name taken apart: given name, middle names, surname; or one lone word of which nobody knows
 * which it is.
 *
 * @param given empty when lone
 * @param middle the words between
 * @param surname empty when lone
 * @param lone the only word, else empty
 */
record PersonName(String given, List<String> middle, String surname, String lone) {
    private static final Set<String> PARTICLES =
            Set.of(
                    "de", "of", "the", "von", "van", "der", "den", "la", "le", "du", "da", "di",
                    "del", "al", "bin", "ibn", "and");

    /** Reads a canonical name: words separated by blanks, the last one the surname. */
    static PersonName read(String name) {
        List<String> words = new ArrayList<>(4);
        for (String word : name.split(" ")) {
            if (!word.isEmpty() && !PARTICLES.contains(word)) {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            return new PersonName("", List.of(), "", name);
        }
        if (words.size() == 1) {
            return new PersonName("", List.of(), "", words.getFirst());
        }
        return new PersonName(
                words.getFirst(),
                List.copyOf(words.subList(1, words.size() - 1)),
                words.getLast(),
                "");
    }

    boolean isLone() {
        return !lone.isEmpty();
    }
}
