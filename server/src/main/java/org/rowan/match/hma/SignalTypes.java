package org.rowan.match.hma;

import java.util.List;
import java.util.Optional;
import org.rowan.match.Fingerprint;
import org.rowan.match.FingerprintTypes;
import org.rowan.match.ListedEntry;

/**
 * The signal types of HMA and the fingerprint types they are.
 *
 * <p>{@code pdq} and {@code video_md5} are those that HMA enables; {@code md5, sha1, sha256,
 * video_sha256} are answered when a client names them.
 */
final class SignalTypes {
    static final String PDQ = "pdq";
    static final String VIDEO_MD5 = "video_md5";

    /** The types every answer speaks of, in the order of their names. */
    static final List<String> ENABLED = List.of(PDQ, VIDEO_MD5);

    private static final List<String> KNOWN =
            List.of(PDQ, VIDEO_MD5, "md5", "sha1", "sha256", "video_sha256");

    private SignalTypes() {}

    /** The name, if it is one. */
    static String known(String name) {
        if (!KNOWN.contains(name)) {
            throw new HmaProblem(400, "No such SignalType '" + name + "'");
        }
        return name;
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    /** The fingerprint that a signal states, if it is well formed. */
    static Optional<Fingerprint> fingerprint(String type, String signal) {
        return Fingerprint.read(type, signal);
    }

    /** The fingerprint, or 400 with the prefix and why. */
    static Fingerprint fingerprint(String type, String signal, String prefix) {
        return fingerprint(known(type), signal)
                .orElseThrow(
                        () -> new HmaProblem(400, prefix + "invalid " + shown(type) + " hash"));
    }

    private static String shown(String type) {
        return type.equals(PDQ) ? "PDQ" : type;
    }

    /** The signal type of a fingerprint of an entry. */
    static Optional<String> of(Fingerprint print, String kind) {
        boolean video = kind.equals(ListedEntry.VIDEO);
        return switch (print.type()) {
            case FingerprintTypes.PDQ -> Optional.of(PDQ);
            case FingerprintTypes.MD5 -> Optional.of(video ? VIDEO_MD5 : "md5");
            case FingerprintTypes.SHA256 -> Optional.of(video ? "video_sha256" : "sha256");
            case FingerprintTypes.SHA1 -> Optional.of("sha1");
            default -> Optional.empty();
        };
    }

    /** What kind of entry a signal of this type makes. */
    static String kind(String type) {
        return type.startsWith("video") ? ListedEntry.VIDEO : ListedEntry.IMAGE;
    }
}
