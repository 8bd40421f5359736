package org.rowan.intake.cybertipline;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.cybertipline.DocumentRefused.Kind;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads one document of the protocol: well-formed, without a document type, no deeper than the
 * protocol goes, valid by our schema; in one pass.
 *
 * <p>Nothing outside the bytes is ever read: no entity, no schema hint, no network. Safe for many
 * threads.
 */
public final class DocumentReader {
    /**
     * The longest document, in bytes; files and transcripts come as uploads, which have no limit.
     */
    public static final int LONGEST = 8 << 20;

    private final ReadingPool readings = new ReadingPool();

    /**
     * @param bytes the document as received
     * @param charset the charset a header gave, which wins over the declaration; null when none did
     * @param root the root element that belongs here
     * @throws DocumentRefused with every problem found, the first twenty of them
     */
    public Element read(byte[] bytes, @Nullable String charset, String root)
            throws DocumentRefused {
        return read(bytes, charset, root, Reading::parse);
    }

    /** Reads a document that was valid before, without asking the schema again. */
    Element readAgain(byte[] bytes, @Nullable String charset, String root) throws DocumentRefused {
        return read(bytes, charset, root, Reading::parseAgain);
    }

    private interface Parsing {
        @Nullable Element of(Reading reading, InputSource source) throws IOException, SAXException;
    }

    private Element read(byte[] bytes, @Nullable String charset, String root, Parsing parsing)
            throws DocumentRefused {
        if (bytes.length > LONGEST) {
            throw tooLarge();
        }
        InputSource source = new InputSource(new ByteArrayInputStream(bytes));
        if (charset != null) {
            source.setEncoding(known(charset));
        }
        Reading reading = readings.take();
        Element element = parse(reading, source, parsing);
        List<Problem> problems = reading.problems();
        readings.giveBack(reading);
        if (!problems.isEmpty()) {
            throw new DocumentRefused(Kind.INVALID, problems);
        }
        if (!element.name().equals(root)) {
            throw new DocumentRefused(
                    Kind.INVALID,
                    element.problem(
                            "cvc-elt.1.a: Cannot find the declaration of element '"
                                    + element.name()
                                    + "'. Here '"
                                    + root
                                    + "' is expected."));
        }
        return element;
    }

    public static DocumentRefused tooLarge() {
        return new DocumentRefused(
                Kind.TOO_LARGE,
                new Problem(
                        0,
                        0,
                        "The document is longer than "
                                + LONGEST
                                + " bytes. Send long texts as an uploaded file."));
    }

    private static Element parse(Reading reading, InputSource source, Parsing parsing)
            throws DocumentRefused {
        try {
            Element root = parsing.of(reading, source);
            if (root == null) {
                throw malformed(new Problem(0, 0, "The document has no root element."));
            }
            return root;
        } catch (Reading.Enough enough) {
            throw new DocumentRefused(Kind.INVALID, reading.problems());
        } catch (SAXParseException broken) {
            throw malformed(
                    new Problem(broken.getLineNumber(), broken.getColumnNumber(), said(broken)));
        } catch (CharConversionException broken) {
            throw malformed(new Problem(1, 1, said(broken)));
        } catch (SAXException broken) {
            throw malformed(new Problem(0, 0, said(broken)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private static String known(String charset) throws DocumentRefused {
        try {
            return Charset.forName(charset).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw malformed(
                    new Problem(0, 0, "The charset '" + charset + "' is not known. Use utf-8."));
        }
    }

    private static DocumentRefused malformed(Problem problem) {
        return new DocumentRefused(Kind.MALFORMED, problem);
    }

    private static String said(Exception problem) {
        String message = problem.getMessage();
        return message == null ? "The document cannot be read." : message;
    }
}
