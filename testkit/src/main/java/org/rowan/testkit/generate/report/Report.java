package org.rowan.testkit.generate.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report before it is written in either shape.
 *
 * @param number the report number that the clearing house gave, used by the JSON shape and as a
 *     prior report
 * @param style how the sender writes times: utc, millis, pacific or london
 * @param urgent the reason to escalate, or null
 * @param annotations element names of report annotations
 * @param received when the clearing house received it, after every event
 */
public record Report(
        long number,
        String platform,
        String style,
        boolean batched,
        String incidentType,
        @Nullable String urgent,
        List<String> annotations,
        Instant incidentAt,
        @Nullable String timeNote,
        @Nullable Internet internet,
        @Nullable Agency agency,
        String desk,
        List<Party> reported,
        List<Party> recipients,
        List<Party> victims,
        @Nullable String info,
        List<FileRecord> files,
        Instant received) {

    /** How the incident touched the internet: one variant's element name with its fields. */
    public record Internet(String variant, String name, List<String> details) {}

    /** The agency that the sender already told. */
    public record Agency(String name, String caseNumber) {}
}
