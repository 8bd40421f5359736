package org.rowan.intake.cybertipline;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The rules beyond the schema for the details of one uploaded file. */
final class FileRules {
    private static final Set<String> ALLOWED_WHEN_BATCHED = Set.of("viral", "potentialMeme");
    private static final Set<String> FORBIDDEN_WHEN_BATCHED =
            Set.of(
                    "originalFileName",
                    "locationOfFile",
                    "originalFileHash",
                    "ipCaptureEvent",
                    "deviceId",
                    "details",
                    "additionalInfo");

    private FileRules() {}

    /**
     * @param batched whether the report it belongs to is batched
     * @return what was tolerated
     * @throws DocumentRefused with every rule that is broken
     */
    static List<String> check(Element details, boolean batched, Instant now)
            throws DocumentRefused {
        Context context = new Context(now);
        details.forEach(element -> {
            PlaceRules.check(element, context);
            Tolerances.note(element, context);
        });
        viewed(details, context);
        supplemental(details, context);
        if (batched) {
            batched(details, context);
        }
        return context.verdict();
    }

    private static void viewed(Element details, Context context) {
        if (Parts.isTrue(details.valueOf("exifViewedByEsp"))
                && !Parts.isTrue(details.valueOf("fileViewedByEsp"))) {
            context.problem(
                    details,
                    "viewed",
                    "'fileViewedByEsp' must be true where 'exifViewedByEsp' is true.");
        }
    }

    private static void supplemental(Element details, Context context) {
        if (!isSupplemental(details)) {
            return;
        }
        if (FileFromXml.annotations(details).contains("potentialMeme")
                || details.first("industryClassification") != null) {
            context.problem(
                    details,
                    "supplemental",
                    "A supplemental file carries neither a potential-meme annotation nor an"
                            + " 'industryClassification'.");
        }
    }

    static boolean isSupplemental(Element details) {
        return "Supplemental Reported".equals(details.valueOf("fileRelevance"));
    }

    private static void batched(Element details, Context context) {
        List<String> annotations = FileFromXml.annotations(details);
        if (annotations.isEmpty() || !ALLOWED_WHEN_BATCHED.containsAll(annotations)) {
            context.problem(
                    details,
                    "batched",
                    "The file of a batched report is annotated 'viral' or 'potentialMeme', and"
                            + " nothing else.");
        }
        if (isSupplemental(details)) {
            context.problem(
                    details, "batched", "The file of a batched report cannot be supplemental.");
        }
        for (Element child : details.children()) {
            if (FORBIDDEN_WHEN_BATCHED.contains(child.name())) {
                context.problem(
                        child,
                        "batched",
                        "'" + child.name() + "' is not allowed for a batched report.");
            }
        }
    }
}
