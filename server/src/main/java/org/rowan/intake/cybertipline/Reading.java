package org.rowan.intake.cybertipline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/** One parser with its validator, used for one document at a time. */
final class Reading {
    /** Deeper than any document of the protocol; a deeper one is an attack or a mistake. */
    private static final int DEEPEST = 32;

    private static final int MOST_PROBLEMS = 20;

    private final ValidatorHandler validator;
    private final XMLFilterImpl guarded;
    private final XMLFilterImpl trusting;
    private final List<Problem> problems = new ArrayList<>();

    Reading(ValidatorHandler validator) {
        this.validator = validator;
        XMLReader hardened = hardened();
        this.guarded = new DepthGuard(hardened);
        this.trusting = new DepthGuard(hardened);
        guarded.setContentHandler(validator);
        guarded.setErrorHandler(new Collector());
        trusting.setErrorHandler(new Collector());
        validator.setErrorHandler(new Collector());
    }

    /** The root of the document, valid or not; see {@link #problems()}. */
    @Nullable Element parse(InputSource source) throws IOException, SAXException {
        problems.clear();
        TreeBuilder tree = new TreeBuilder();
        validator.setContentHandler(tree);
        guarded.parse(source);
        return tree.root();
    }

    /** The same for a document that was valid before. */
    @Nullable Element parseAgain(InputSource source) throws IOException, SAXException {
        problems.clear();
        TreeBuilder tree = new TreeBuilder();
        trusting.setContentHandler(tree);
        trusting.parse(source);
        return tree.root();
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private static XMLReader hardened() {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's own parser knows these features", e);
        }
    }

    /** Ends a reading that already found enough problems. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts depth before the validator does, whose own stacks grow with it. */
    private static final class DepthGuard extends XMLFilterImpl {
        private int depth;

        DepthGuard(XMLReader reader) {
            super(reader);
        }

        @Override
        public void startDocument() throws SAXException {
            depth = 0;
            super.startDocument();
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes given)
                throws SAXException {
            if (++depth > DEEPEST) {
                throw new SAXException("Elements are nested deeper than " + DEEPEST + ".");
            }
            super.startElement(uri, name, qualified, given);
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            depth--;
            super.endElement(uri, name, qualified);
        }
    }

    private final class Collector implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            // Warnings of a schema validator say nothing that a sender could mend.
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            String message = error.getMessage();
            problems.add(
                    new Problem(
                            error.getLineNumber(),
                            error.getColumnNumber(),
                            message == null ? "invalid" : message));
            if (problems.size() >= MOST_PROBLEMS) {
                throw new Enough();
            }
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
