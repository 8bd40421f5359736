package org.rowan.match.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Fingerprint;
import org.rowan.match.ListedEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Project VIC's VICS, versions 1.x and 2.0: hash sets ({@code value[]}) and cases ({@code
 * value[].Media[]}), streamed.
 *
 * <p>The key is the MD5, which several records may name. The category is kept as {@code vics:n}.
 * Into a bank of known media go categories 1 to 3, into one of harmless media category 0; all
 * others, such as comparison pictures, are left out and counted.
 */
final class VicsList {
    private static final Set<String> KNOWN = Set.of("1", "2", "3");
    private static final List<String> FACTS =
            List.of(
                    "VictimIdentified",
                    "OffenderIdentified",
                    "IsDistributed",
                    "IsSuspected",
                    "SelfGenerated");

    private final String source;
    private final boolean negative;
    private final Consumer<ListedEntry> entry;
    private final ListReport report;
    private long number;

    VicsList(String source, boolean negative, Consumer<ListedEntry> entry, ListReport report) {
        this.source = source;
        this.negative = negative;
        this.entry = entry;
        this.report = report;
    }

    /** A case may be large, so its media are taken one by one and the case itself is not. */
    void read(InputStream in) throws IOException {
        VicsObjects.each(in, this::media);
    }

    private void media(JsonNode media) {
        number++;
        String where = "record " + number;
        String md5 = JsonStream.text(media, "MD5");
        List<Fingerprint> prints = new ArrayList<>();
        add(prints, "md5", md5, where);
        if (prints.isEmpty()) {
            report.bad(where, "no MD5");
            return;
        }
        String category = JsonStream.text(media, "Category");
        if (!(negative ? "0".equals(category) : category != null && KNOWN.contains(category))) {
            report.leaveOut();
            return;
        }
        add(prints, "sha1", JsonStream.text(media, "SHA1"), where);
        add(prints, "photodna", JsonStream.text(media, "PhotoDNA"), where);
        JsonNode more = media.get("AlternativeHashes");
        if (more != null && more.isArray()) {
            for (JsonNode one : more) {
                String name = JsonStream.text(one, "HashName");
                if (name != null) {
                    add(prints, name, JsonStream.text(one, "HashValue"), where);
                }
            }
        }
        String mime = JsonStream.text(media, "MimeType");
        entry.accept(
                new ListedEntry(
                        source,
                        prints.getFirst().hex(),
                        mime != null && mime.startsWith("video")
                                ? ListedEntry.VIDEO
                                : ListedEntry.IMAGE,
                        JsonStream.text(media, "Series"),
                        "vics:" + category,
                        prints,
                        List.of(),
                        null,
                        facts(media),
                        Times.read(JsonStream.text(media, "DateUpdated")),
                        false));
    }

    private void add(List<Fingerprint> prints, String type, @Nullable String value, String where) {
        if (value != null) {
            Fingerprint.read(type, value)
                    .ifPresentOrElse(
                            prints::add, () -> report.bad(where, "no " + type + " fingerprint"));
        }
    }

    private static @Nullable String facts(JsonNode media) {
        Map<String, Object> facts = new TreeMap<>();
        for (String fact : FACTS) {
            if (JsonStream.truth(media, fact)) {
                facts.put(fact, true);
            }
        }
        String tags = JsonStream.text(media, "Tags");
        if (tags != null) {
            facts.put("Tags", tags);
        }
        return facts.isEmpty()
                ? null
                : JsonMapper.shared().writeValueAsString(Map.of("json", facts));
    }
}
