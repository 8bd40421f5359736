package org.rowan.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rowan.platform.disk.Durable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes heads to folders that the operator of this machine cannot rewrite, such as a write-once
 * share: one line each in {@code rowan-heads-<log>-<yyyy-mm>.ndjson}, at most one a minute.
 */
public final class HeadExport {
    private static final Logger log = LoggerFactory.getLogger(HeadExport.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MONTH = "2026-11".length();

    private final List<Path> folders;
    private @Nullable Head last;

    public HeadExport(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Exports the head if the log grew and the last export is a minute ago. */
    synchronized void offer(Head head) {
        Instant next = last == null ? Instant.MIN : last.at().plus(PAUSE);
        if (!head.at().isBefore(next)) {
            export(head);
        }
    }

    /**
     * Exports the head unless it was; a folder that cannot be written to is told of, and tried
     * again.
     */
    synchronized void export(Head head) {
        if (last != null && last.size() == head.size()) {
            return;
        }
        for (Path folder : folders) {
            String month = head.at().toString().substring(0, MONTH);
            Path file = folder.resolve("rowan-heads-" + head.log() + "-" + month + ".ndjson");
            try {
                Durable.append(file, HeadFile.line(head));
            } catch (IOException e) {
                log.warn(
                        "A head of the audit log could not be exported to {}: {}",
                        folder,
                        e.toString());
            }
        }
        last = head;
    }
}
