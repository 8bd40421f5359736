package org.rowan.match.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Fingerprint;
import org.rowan.match.ListedEntry;
import org.rowan.match.ListedEntry.MemberOpinion;

/**
 * Reads the entries of NCMEC's hash sharing API, version 2 (namespace {@code
 * https://hashsharing.ncmec.org/hashsharing/v2}), streamed.
 *
 * <p>{@code image} and {@code video} are entries, {@code deletedImage} and {@code deletedVideo}
 * withdraw them; the key is member and entry id. Every fingerprint is kept, those given only as a
 * link by that link. Feedback becomes opinions of members by fingerprint type.
 */
final class NcmecList {
    private final String source;
    private final Consumer<ListedEntry> entry;
    private final ListReport report;

    NcmecList(String source, Consumer<ListedEntry> entry, ListReport report) {
        this.source = source;
        this.entry = entry;
        this.report = report;
    }

    void read(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    start(xml);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException("not well-formed XML: " + broken.getMessage(), broken);
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "image" -> record(xml, "image", ListedEntry.IMAGE, false);
            case "video" -> record(xml, "video", ListedEntry.VIDEO, false);
            case "deletedImage" -> record(xml, "deletedImage", ListedEntry.IMAGE, true);
            case "deletedVideo" -> record(xml, "deletedVideo", ListedEntry.VIDEO, true);
            default -> {}
        }
    }

    /** What one record says, gathered while it is read. */
    private static final class Record {
        private String member = "";
        private String memberName = "";
        private String id = "";
        private @Nullable String classification;
        private @Nullable String timestamp;
        private final List<Fingerprint> prints = new ArrayList<>();
        private final List<MemberOpinion> opinions = new ArrayList<>();
    }

    private void record(XMLStreamReader xml, String element, String kind, boolean deleted)
            throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        Record record = new Record();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                part(xml, record);
            }
        }
        finish(record, kind, deleted, line);
    }

    private void part(XMLStreamReader xml, Record record) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "member" -> {
                record.member = attribute(xml, "id");
                record.memberName = xml.getElementText().strip();
            }
            case "timestamp" -> record.timestamp = xml.getElementText().strip();
            case "id" -> record.id = xml.getElementText().strip();
            case "classification" -> record.classification = xml.getElementText().strip();
            case "fingerprints" -> fingerprints(xml, record);
            case "feedback" -> feedback(xml, record);
            default -> {}
        }
    }

    private void fingerprints(XMLStreamReader xml, Record record) throws XMLStreamException {
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("fingerprints"))) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                String type = xml.getLocalName();
                int line = xml.getLocation().getLineNumber();
                String link = attribute(xml, "href");
                String text = xml.getElementText().strip();
                String value = text.isEmpty() ? link : text;
                Fingerprint.read(type, value)
                        .ifPresentOrElse(
                                record.prints::add,
                                () -> report.bad("line " + line, "no " + type + " fingerprint"));
            }
        }
    }

    private static void feedback(XMLStreamReader xml, Record record) throws XMLStreamException {
        String type = "";
        String vote = "";
        List<String> reasons = new ArrayList<>();
        List<String> members = new ArrayList<>();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("feedback"))) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "affirmativeFeedback" -> {
                        vote = "affirmed";
                        type = attribute(xml, "type");
                    }
                    case "negativeFeedback" -> {
                        vote = "refuted";
                        type = attribute(xml, "type");
                    }
                    case "member" -> {
                        String id = attribute(xml, "id");
                        String name = xml.getElementText().strip();
                        members.add(name.isEmpty() ? id : name);
                    }
                    case "reason" -> reasons.add(attribute(xml, "name"));
                    default -> {}
                }
            } else if (xml.getEventType() == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().endsWith("Feedback")) {
                for (String member : members) {
                    record.opinions.add(
                            new MemberOpinion(
                                    member,
                                    org.rowan.match.FingerprintTypes.canonical(type),
                                    null,
                                    vote,
                                    reasons));
                }
                members.clear();
                reasons.clear();
            }
        }
    }

    private void finish(Record record, String kind, boolean deleted, int line) {
        if (record.member.isEmpty() || record.id.isEmpty()) {
            report.bad("line " + line, "an entry without member or id");
            return;
        }
        String key = record.member + "-" + record.id;
        if (deleted) {
            entry.accept(ListedEntry.withdrawn(source, key));
            return;
        }
        record.opinions.add(
                new MemberOpinion(
                        record.memberName.isEmpty() ? record.member : record.memberName,
                        "",
                        record.classification,
                        "listed",
                        List.of()));
        entry.accept(
                new ListedEntry(
                        source,
                        key,
                        kind,
                        null,
                        record.classification,
                        record.prints,
                        record.opinions,
                        null,
                        null,
                        Times.read(record.timestamp),
                        false));
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }
}
