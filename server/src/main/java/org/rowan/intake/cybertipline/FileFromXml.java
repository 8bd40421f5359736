package org.rowan.intake.cybertipline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Classification;
import org.rowan.intake.GivenHash;
import org.rowan.intake.NameValue;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.StoredContent;

/** Joins what arrived of a file with the details its sender gave. */
final class FileFromXml {
    private static final String SCHEME = "industry";

    private FileFromXml() {}

    static ReportedFile read(
            int index,
            @Nullable String uploadName,
            @Nullable StoredContent content,
            @Nullable Element details) {
        if (details == null) {
            return ReportedFile.of(index, uploadName, content);
        }
        String name = details.valueOf("fileName");
        String classification = details.valueOf("industryClassification");
        return new ReportedFile(
                index,
                name == null ? uploadName : name,
                details.valueOf("originalFileName"),
                content,
                hashes(details),
                Parts.time(details.valueOf("uploadedToEspTimestamp")),
                details.valueOf("locationOfFile"),
                Parts.stated(details.valueOf("fileViewedByEsp")),
                Parts.stated(details.valueOf("exifViewedByEsp")),
                Parts.stated(details.valueOf("publiclyAvailable")),
                FileRules.isSupplemental(details),
                annotations(details),
                classification == null ? null : new Classification(SCHEME, classification),
                Parts.ipEvents(details),
                Parts.devices(details),
                values(details),
                details.valuesOf("additionalInfo"));
    }

    /** The annotations by their schema names, the old {@code potentialMeme} element among them. */
    static List<String> annotations(Element details) {
        Element annotations = details.first("fileAnnotations");
        if (annotations != null) {
            return annotations.children().stream().map(Element::name).toList();
        }
        return Parts.isTrue(details.valueOf("potentialMeme"))
                ? List.of("potentialMeme")
                : List.of();
    }

    private static List<GivenHash> hashes(Element details) {
        List<GivenHash> hashes = new ArrayList<>();
        for (Element hash : details.all("originalFileHash")) {
            String type = hash.attribute("hashType");
            String value = hash.value();
            if (type != null && value != null) {
                hashes.add(new GivenHash(type, value));
            }
        }
        return hashes;
    }

    private static List<NameValue> values(Element details) {
        List<NameValue> values = new ArrayList<>();
        for (Element group : details.all("details")) {
            for (Element pair : group.all("nameValuePair")) {
                String own = pair.attribute("type");
                String name = pair.valueOf("name");
                String value = pair.valueOf("value");
                if (name != null && value != null) {
                    values.add(
                            new NameValue(
                                    own == null ? group.attribute("type") : own, name, value));
                }
            }
        }
        return values;
    }
}
