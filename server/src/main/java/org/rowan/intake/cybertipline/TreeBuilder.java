package org.rowan.intake.cybertipline;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Builds the element tree behind the validator. */
final class TreeBuilder extends DefaultHandler {
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder characters = new StringBuilder();
    private @Nullable Locator locator;
    private @Nullable Element root;

    @Nullable Element root() {
        return root;
    }

    @Override
    public void setDocumentLocator(Locator given) {
        locator = given;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        Locator place = locator;
        Element element =
                place == null
                        ? new Element(name, 0, 0)
                        : new Element(name, place.getLineNumber(), place.getColumnNumber());
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getURI(i).isEmpty()) {
                element.attribute(attributes.getLocalName(i), attributes.getValue(i));
            }
        }
        Element parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
        characters.setLength(0);
        open.push(element);
    }

    @Override
    public void characters(char[] buffer, int start, int length) {
        characters.append(buffer, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        Element element = open.pop();
        // Text stands in leaves only; what stands between elements is layout.
        if (element.children().isEmpty() && !characters.isEmpty()) {
            element.text(characters.toString());
        }
        characters.setLength(0);
    }
}
