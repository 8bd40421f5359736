package org.rowan.engine.link.compare;

/**
 * American Soundex (Russell 1918; the rules of the US National Archives): a letter and three
 * digits.
 */
final class Sound {
    private static final String DIGITS = "01230120022455012623010202";

    private Sound() {}

    /** The code of a word, empty when it has no Latin letter. */
    static String of(String word) {
        StringBuilder code = new StringBuilder(4);
        char last = '0';
        for (int i = 0; i < word.length() && code.length() < 4; i++) {
            char c = Character.toLowerCase(word.charAt(i));
            if (c < 'a' || c > 'z') {
                continue;
            }
            char digit = DIGITS.charAt(c - 'a');
            if (code.isEmpty()) {
                code.append(c);
            } else if (digit != '0' && digit != last) {
                code.append(digit);
            }
            if (c != 'h' && c != 'w') {
                last = digit;
            }
        }
        while (!code.isEmpty() && code.length() < 4) {
            code.append('0');
        }
        return code.toString();
    }
}
