package org.rowan.intake.receiving;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.intake.Report;
import org.rowan.intake.ReportForm;
import org.rowan.intake.StoredContent;
import org.rowan.intake.cybertipline.FileDocument;
import org.rowan.intake.cybertipline.FileOfReport;

/**
 * A referral that comes whole.
 *
 * @param item where it came from, for the person who brings it
 * @param form the shape it has
 * @param channel {@code command}, {@code upload} or {@code form}
 * @param who who brings it
 * @param raw the document as received
 * @param small whether the document is small enough for a row; otherwise it goes to the content
 *     store
 * @param files what came with it
 * @param reading how it is read; null when no machine can
 * @param note why a person is needed, or where it comes from; null when there is nothing to say
 */
public record Incoming(
        String item,
        ReportForm form,
        String channel,
        String who,
        Content raw,
        boolean small,
        List<File> files,
        @Nullable Reading reading,
        @Nullable String note) {
    public Incoming {
        files = List.copyOf(files);
    }

    /** Bytes that can be read, once. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /**
     * A file that came with it.
     *
     * @param content its bytes; null when only its digests came
     * @param digests its digests; null when its bytes came
     * @param details what is said about it; null when nothing is
     */
    public record File(
            String name,
            @Nullable Content content,
            @Nullable StoredContent digests,
            @Nullable FileDocument details) {
        public File(String name, Content content, @Nullable FileDocument details) {
            this(name, content, null, details);
        }
    }

    /** Reads it together with its files as they were stored. */
    public interface Reading {
        Report of(List<FileOfReport> files);
    }
}
