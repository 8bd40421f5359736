package org.rowan.intake.receiving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a document that no machine here reads looks like from its first bytes. */
final class Document {
    /** How many bytes are looked at. */
    static final int HEAD = 8192;

    private Document() {}

    /**
     * Whether it holds words for a person to key in: a PDF, an e-mail or text. A picture, a film, a
     * sound, an archive or anything else that is not text may hold media.
     *
     * @param document is left where it was
     */
    static boolean isWords(InputStream document) throws IOException {
        document.mark(HEAD);
        byte[] head = document.readNBytes(HEAD);
        document.reset();
        String start = new String(head, StandardCharsets.ISO_8859_1);
        boolean wide = start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff");
        return start.startsWith("%PDF")
                || start.chars()
                        .noneMatch(c ->
                                c < ' '
                                        && c != '\n'
                                        && c != '\r'
                                        && c != '\t'
                                        && c != '\f'
                                        && !(wide && c == 0));
    }
}
