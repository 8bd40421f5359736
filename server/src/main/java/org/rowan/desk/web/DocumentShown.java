package org.rowan.desk.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as the desk may show it: text beside the form, anything else to save and open
 * elsewhere, media not at all.
 *
 * @param text its words, cut when very long; null when it is not text
 * @param ending file name ending to save it with
 * @param media whether it begins like a picture, a film or a sound, which the desk never hands out
 * @param size its length in words
 */
record DocumentShown(@Nullable String text, String ending, boolean media, String size) {
    /** How many bytes are looked at; a document may be larger than memory. */
    private static final int LOOKED_AT = 1 << 20;

    private static final int MOST = 200_000;
    private static final List<String> MEDIA =
            List.of(
                    "\u00ff\u00d8\u00ff",
                    "\u0089PNG",
                    "GIF8",
                    "RIFF",
                    "BM",
                    "II*\0",
                    "MM\0*",
                    "\u001aE\u00df\u00a3",
                    "OggS",
                    "ID3",
                    "FLV",
                    "\0\0\u0001\u00ba",
                    "\0\0\u0001\u00b3",
                    "0&\u00b2u");

    static DocumentShown of(InputStream whole) throws IOException {
        byte[] document = whole.readNBytes(LOOKED_AT);
        boolean more = document.length == LOOKED_AT && whole.read() >= 0;
        String head =
                new String(document, 0, Math.min(document.length, 16), StandardCharsets.ISO_8859_1);
        boolean media = MEDIA.stream().anyMatch(head::startsWith) || head.startsWith("ftyp", 4);
        String text = media ? null : text(document);
        String ending = head.startsWith("%PDF") ? "pdf" : text == null ? "bin" : "txt";
        String size = (more ? "more than " : "") + document.length + " bytes";
        return new DocumentShown(text, ending, media, size);
    }

    private static @Nullable String text(byte[] document) {
        boolean wide =
                document.length > 1
                        && ((document[0] == (byte) 0xff && document[1] == (byte) 0xfe)
                                || (document[0] == (byte) 0xfe && document[1] == (byte) 0xff));
        String text = decoded(document, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (text == null) {
            // Letters and mails from older systems; every byte is some character of it.
            text = new String(document, Charset.forName("windows-1252"));
        }
        long control =
                text.chars()
                        .limit(MOST)
                        .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                        .count();
        return control > 0 ? null : text.substring(0, Math.min(text.length(), MOST));
    }

    /** The text, up to a character that a cut may have divided; null when it is none. */
    private static @Nullable String decoded(byte[] document, Charset charset) {
        CharBuffer text = CharBuffer.allocate(document.length);
        CoderResult result =
                charset.newDecoder()
                        .decode(ByteBuffer.wrap(document), text, document.length < LOOKED_AT);
        return result.isError() ? null : text.flip().toString();
    }
}
