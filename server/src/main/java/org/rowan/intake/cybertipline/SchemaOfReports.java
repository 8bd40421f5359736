package org.rowan.intake.cybertipline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;

/** Our own XSD of the protocol's documents, compiled once. */
public final class SchemaOfReports {
    private static final String NAME = "cybertipline.xsd";
    private static final Schema COMPILED = compile();

    /** The schema's text as served at {@code /ispws/xsd}, UTF-8. */
    public byte[] text() {
        try (InputStream in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ValidatorHandler newValidator() {
        return COMPILED.newValidatorHandler();
    }

    private static Schema compile() {
        try (InputStream in = open()) {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(new StreamSource(in));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(NAME + " is part of the program and must compile", e);
        }
    }

    private static InputStream open() {
        return Objects.requireNonNull(
                SchemaOfReports.class.getResourceAsStream("/org/rowan/intake/cybertipline/" + NAME),
                NAME);
    }
}
