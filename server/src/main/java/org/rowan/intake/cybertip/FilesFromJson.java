package org.rowan.intake.cybertip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Classification;
import org.rowan.intake.GivenHash;
import org.rowan.intake.NameValue;
import org.rowan.intake.ReportedFile;
import org.rowan.intake.StoredContent;

/** Reads the uploaded files of a CyberTip; their bytes come beside it, if at all. */
final class FilesFromJson {
    private FilesFromJson() {}

    /**
     * @param contents what came beside the document, by file name
     */
    static List<ReportedFile> read(Node information, Map<String, StoredContent> contents) {
        List<ReportedFile> files = new ArrayList<>();
        for (Node file : information.list("uploadedFiles", "uploadedFiles")) {
            files.add(file(files.size(), file, contents));
        }
        return files;
    }

    private static ReportedFile file(int index, Node file, Map<String, StoredContent> contents) {
        Captures captures = new Captures(file);
        String name = file.text("filename");
        String original = file.text("originalFilename");
        String classification = file.text("industryClassification");
        StoredContent content = name == null ? null : contents.get(name);
        if (content == null && original != null) {
            content = contents.get(original);
        }
        List<String> urls = captures.urls();
        return new ReportedFile(
                index,
                name,
                original,
                content,
                hashes(file.text("verificationHash")),
                null,
                urls.isEmpty() ? null : urls.getFirst(),
                file.bool("viewedByEsp"),
                file.bool("exifViewedByEsp"),
                file.bool("publiclyAvailable"),
                false,
                tags(file),
                classification == null ? null : new Classification("industry", classification),
                captures.ipEvents(),
                captures.devices(),
                metadata(file),
                texts(file));
    }

    private static List<GivenHash> hashes(@Nullable String hash) {
        if (hash == null) {
            return List.of();
        }
        String type =
                switch (hash.length()) {
                    case 32 -> "MD5";
                    case 40 -> "SHA1";
                    case 64 -> "SHA256";
                    default -> "unknown";
                };
        return List.of(new GivenHash(type, hash));
    }

    private static List<String> tags(Node file) {
        List<String> tags = new ArrayList<>();
        for (Node group : file.list("ncmecTags", "groups")) {
            tags.addAll(group.texts("tags"));
        }
        return tags;
    }

    private static List<NameValue> metadata(Node file) {
        List<NameValue> values = new ArrayList<>();
        for (Node pair : file.list("espMetadata", "metadatas")) {
            String name = pair.text("name");
            String value = pair.text("value");
            if (name != null && value != null) {
                values.add(new NameValue(pair.text("type"), name, value));
            }
        }
        return values;
    }

    private static List<String> texts(Node file) {
        List<String> texts = new ArrayList<>(file.texts("additionalInformations"));
        String submittal = file.text("submittalId");
        if (submittal != null) {
            texts.add("submittalId: " + submittal);
        }
        return texts;
    }
}
