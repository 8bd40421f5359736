package org.rowan.match.hma;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Answers {@code /h}: what are the hashes of this file? */
@Component
final class HashDoor {
    private final ClientFiles files;

    HashDoor(ClientFiles files) {
        this.files = files;
    }

    HmaAnswer hashUrl(HmaRequest request) {
        return answer(files.fetch(request));
    }

    HmaAnswer hashFile(HmaRequest request) {
        return answer(files.upload(request));
    }

    /** A picture too flat has no {@code pdq}: an empty one made clients drop its other hashes. */
    private static HmaAnswer answer(ClientFiles.Hashed file) {
        Map<String, Object> signals = new TreeMap<>();
        for (String type : file.types()) {
            String signal = file.signal(type);
            if (!signal.isEmpty()) {
                signals.put(type, signal);
            }
        }
        return file.explain(HmaAnswer.ok(signals));
    }
}
