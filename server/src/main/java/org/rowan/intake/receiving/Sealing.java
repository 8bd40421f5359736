package org.rowan.intake.receiving;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.rowan.intake.KeyedEntry;
import org.rowan.intake.Report;
import org.rowan.platform.crypto.SealedBox;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens what intake keeps of a referral: raw document, parsed form, files, reasons. */
public final class Sealing {
    private static final String RAW = "intake raw";
    private static final String PARSED = "intake parsed";
    private static final String CONTENT = "intake file";
    private static final String DETAILS = "intake file details";
    private static final String REASON = "intake reason";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
                    // Instants as numbers, which are read in half the time; text is read as well.
                    .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private Sealing() {}

    /** A keyed entry as the document it stands for. */
    public static byte[] keyed(KeyedEntry entry) {
        return JSON.writeValueAsBytes(entry);
    }

    static byte[] raw(SealedBox box, byte[] document) {
        return box.seal(document, RAW);
    }

    static byte[] openRaw(SealedBox box, byte[] sealed) {
        return box.open(sealed, RAW);
    }

    static byte[] parsed(SealedBox box, Report report) {
        return box.seal(JSON.writeValueAsBytes(report), PARSED);
    }

    /**
     * @throws JacksonException when the form was written by a version that this one cannot read
     */
    static Report openParsed(SealedBox box, byte[] sealed) {
        return JSON.readValue(box.open(sealed, PARSED), Report.class);
    }

    static byte[] content(SealedBox box, FileContent content) {
        return box.seal(JSON.writeValueAsBytes(content), CONTENT);
    }

    static FileContent openContent(SealedBox box, byte[] sealed) {
        return JSON.readValue(box.open(sealed, CONTENT), FileContent.class);
    }

    static byte[] details(SealedBox box, byte[] document) {
        return box.seal(document, DETAILS);
    }

    static byte[] openDetails(SealedBox box, byte[] sealed) {
        return box.open(sealed, DETAILS);
    }

    static byte[] reason(SealedBox box, String reason) {
        return box.sealText(reason, REASON);
    }

    static String openReason(SealedBox box, byte[] sealed) {
        return box.openText(sealed, REASON);
    }
}
