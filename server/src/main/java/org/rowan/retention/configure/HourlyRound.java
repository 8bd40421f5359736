package org.rowan.retention.configure;

import java.io.IOException;
import java.time.Duration;
import org.rowan.platform.Rounds;
import org.rowan.platform.content.ContentStore;
import org.rowan.platform.content.UploadFolder;
import org.rowan.retention.EnforceRetention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every hour: what crashes left behind is swept; once a day what is past its limit goes. */
final class HourlyRound extends Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(HourlyRound.class);
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofHours(1);

    /** A slow client may send 2 GiB for hours. */
    private static final Duration UNTOUCHED = Duration.ofHours(24);

    /** An upload at the desk is taken in within minutes, or its server has died. */
    private static final Duration LEFT = Duration.ofHours(1);

    private final EnforceRetention enforce;
    private final ContentStore contents;
    private final UploadFolder uploads;

    HourlyRound(EnforceRetention enforce, ContentStore contents, UploadFolder uploads) {
        super("retention", FIRST, BETWEEN);
        this.enforce = enforce;
        this.contents = contents;
        this.uploads = uploads;
    }

    /** Each part for itself: one that fails must not keep the others. */
    @Override
    protected Duration round() {
        part("sweeping content", () -> contents.sweep(UNTOUCHED));
        part("sweeping uploads", () -> uploads.sweep(LEFT));
        part("enforcing retention", () -> enforce.daily());
        return BETWEEN;
    }

    private interface Part {
        void work() throws IOException;
    }

    private static void part(String name, Part part) {
        try {
            part.work();
        } catch (IOException | RuntimeException problem) {
            LOG.warn("{} failed: {}", name, problem.getClass().getName());
        }
    }
}
