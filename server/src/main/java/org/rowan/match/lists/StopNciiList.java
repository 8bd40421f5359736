package org.rowan.match.lists;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rowan.match.Fingerprint;
import org.rowan.match.FingerprintTypes;
import org.rowan.match.ListedEntry;
import org.rowan.match.ListedEntry.MemberOpinion;
import tools.jackson.databind.JsonNode;

/**
 * Reads what StopNCII's FetchHashes answers, a page or several one after the other.
 *
 * <p>The key is signal type and hash: a later record replaces the earlier. {@code Withdrawn} and
 * {@code Deleted} withdraw; {@code Received} is not shared yet and is left out; only {@code Active}
 * matches. Feedback of the partners becomes opinions.
 */
final class StopNciiList {
    private static final Set<String> GONE = Set.of("withdrawn", "deleted");
    private static final Set<String> ARRAYS = Set.of("hashRecords");

    private final String source;
    private final Consumer<ListedEntry> entry;
    private final ListReport report;
    private long number;

    StopNciiList(String source, Consumer<ListedEntry> entry, ListReport report) {
        this.source = source;
        this.entry = entry;
        this.report = report;
    }

    void read(InputStream in) throws IOException {
        JsonStream.each(in, ARRAYS, this::record);
    }

    private void record(JsonNode record) {
        number++;
        String where = "record " + number;
        String type = JsonStream.text(record, "signalType");
        String hash = JsonStream.text(record, "hashValue");
        Optional<Fingerprint> print =
                type == null || hash == null ? Optional.empty() : Fingerprint.read(type, hash);
        if (type == null || print.isEmpty()) {
            report.bad(where, "no signalType with a hashValue of that type");
            return;
        }
        String key = FingerprintTypes.canonical(type) + ":" + print.get().hex();
        String status = lower(JsonStream.text(record, "hashStatus"));
        if (GONE.contains(status)) {
            entry.accept(ListedEntry.withdrawn(source, key));
        } else if (status.equals("active")) {
            entry.accept(active(record, key, type, print.get()));
        } else {
            report.leaveOut();
        }
    }

    private ListedEntry active(JsonNode record, String key, String type, Fingerprint print) {
        return new ListedEntry(
                source,
                key,
                lower(type).startsWith("video") ? ListedEntry.VIDEO : ListedEntry.IMAGE,
                null,
                null,
                List.of(print),
                opinions(record, print.type()),
                null,
                null,
                null,
                false);
    }

    private static List<MemberOpinion> opinions(JsonNode record, String type) {
        List<MemberOpinion> opinions = new ArrayList<>();
        JsonNode feedbacks = record.get("CSPFeedbacks");
        if (feedbacks == null || !feedbacks.isArray()) {
            return opinions;
        }
        for (JsonNode feedback : feedbacks) {
            String member = JsonStream.text(feedback, "source");
            String value = lower(JsonStream.text(feedback, "feedbackValue"));
            if (member == null || value.isEmpty() || value.equals("none")) {
                continue;
            }
            List<String> tags = new ArrayList<>();
            JsonNode given = feedback.get("tags");
            if (given != null && given.isArray()) {
                given.forEach(tag -> tags.add(tag.asString()));
            }
            tags.addFirst(value);
            opinions.add(new MemberOpinion(member, type, null, vote(value), tags));
        }
        return opinions;
    }

    private static String vote(String feedback) {
        return switch (feedback) {
            case "blocked" -> "affirmed";
            case "notblocked" -> "refuted";
            case "withdrawn", "deleted" -> "withdrawn";
            default -> "listed";
        };
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
