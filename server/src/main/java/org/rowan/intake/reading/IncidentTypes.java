package org.rowan.intake.reading;

import java.util.Locale;
import org.rowan.intake.IncidentType;

/** Reads the sender's words for the kind of incident into our neutral codes. */
public final class IncidentTypes {
    private IncidentTypes() {}

    /** The code; {@code UNKNOWN} for words that are none of the documentation's. */
    public static IncidentType of(String words) {
        String key = words.strip().toLowerCase(Locale.ROOT);
        if (key.startsWith("online enticement of children")) {
            return IncidentType.ENTICEMENT;
        }
        return switch (key) {
            case "child pornography (possession, manufacture, and distribution)",
                    "apparent child pornography",
                    "csam (possession, manufacture, and distribution)" ->
                    IncidentType.IMAGERY;
            case "child sex trafficking" -> IncidentType.TRAFFICKING;
            case "child sex tourism" -> IncidentType.TOURISM;
            case "child sexual molestation" -> IncidentType.CONTACT_ABUSE;
            case "misleading domain name" -> IncidentType.MISLEADING_DOMAIN;
            case "misleading words or digital images on the internet" ->
                    IncidentType.MISLEADING_WORDS;
            case "unsolicited obscene material sent to a child" -> IncidentType.OBSCENE_TO_CHILD;
            default -> IncidentType.UNKNOWN;
        };
    }
}
