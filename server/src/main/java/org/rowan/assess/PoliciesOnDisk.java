package org.rowan.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rowan.kernel.UnusableInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policies in force as their files say, read anew when a file changes, so that a policy is
 * switched without a restart. A file that cannot be used later on leaves the one before in force,
 * and is told.
 */
final class PoliciesOnDisk {
    private static final Logger log = LoggerFactory.getLogger(PoliciesOnDisk.class);

    private final PolicyPaths paths;
    private PoliciesInForce current;
    private List<String> stamps;
    private String problem = "";

    /**
     * @throws UnusableInput when a policy cannot be used: nothing assesses before one can
     */
    PoliciesOnDisk(PolicyPaths paths) {
        this.paths = paths;
        this.stamps = stamps();
        this.current = PoliciesInForce.in(paths);
    }

    synchronized PoliciesInForce now() {
        List<String> seen = stamps();
        if (!seen.equals(stamps)) {
            stamps = seen;
            try {
                current = PoliciesInForce.in(paths);
                problem = "";
            } catch (UnusableInput unusable) {
                problem = unusable.getMessage() == null ? "unusable" : unusable.getMessage();
                log.error("A policy was changed and cannot be used: {}", problem);
            }
        }
        return current;
    }

    /** Why the newest file is not in force; empty when it is. */
    synchronized String problem() {
        return problem;
    }

    PolicyPaths paths() {
        return paths;
    }

    private List<String> stamps() {
        List<String> all = new ArrayList<>();
        try {
            for (Path file : paths.all()) {
                if (Files.exists(file)) {
                    all.add(
                            file
                                    + " "
                                    + Files.getLastModifiedTime(file).toMillis()
                                    + " "
                                    + Files.size(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
