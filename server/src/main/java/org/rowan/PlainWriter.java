package org.rowan;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * A writer to the terminal on which names out of a referral cannot play tricks: whatever is no
 * character to be read, such as the escape that moves a cursor or renames a window, is shown as one
 * that is.
 */
final class PlainWriter extends FilterWriter {
    private static final char SHOWN = '\ufffd';

    private PlainWriter(Writer out) {
        super(out);
    }

    /** Writes UTF-8, and whole lines at once. */
    static PrintWriter on(OutputStream out) {
        return new PrintWriter(
                new PlainWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), true);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(plain((char) c));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        char[] plain = new char[length];
        for (int i = 0; i < length; i++) {
            plain[i] = plain(text[from + i]);
        }
        out.write(plain, 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }

    /** Also the characters that turn the direction of what follows (CVE-2021-42574). */
    private static char plain(char c) {
        boolean layout = c == '\n' || c == '\t' || c == '\r';
        boolean turns = c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
        return Character.isISOControl(c) && !layout || turns ? SHOWN : c;
    }
}
