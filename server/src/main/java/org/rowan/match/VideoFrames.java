package org.rowan.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rowan.engine.hash.PdqHash;

/**
 * The frames in a listed vPDQ hash, so that single frames of it can be looked up: lines of {@code
 * frame,quality,hash,seconds}, or a JSON array of {@code "hash,quality,seconds"} as
 * python-threatexchange writes it.
 */
final class VideoFrames {
    private VideoFrames() {}

    /** PDQ fingerprints of the frames worth comparing, each once. */
    static List<Fingerprint> of(Fingerprint vpdq) {
        Set<Fingerprint> frames = new LinkedHashSet<>();
        for (String line : vpdq.value().split("[\\r\\n\"\\[\\]]+")) {
            frame(line.strip()).ifPresent(frames::add);
        }
        return new ArrayList<>(frames);
    }

    private static Optional<Fingerprint> frame(String line) {
        String[] fields = line.split(",");
        int hash = fields.length == 4 ? 2 : 0;
        if (fields.length < 3 || !fields[1].strip().matches("\\d{1,3}")) {
            return Optional.empty();
        }
        return Integer.parseInt(fields[1].strip()) < PdqHash.LOW_QUALITY
                ? Optional.empty()
                : Fingerprint.read(FingerprintTypes.PDQ, fields[hash]);
    }
}
