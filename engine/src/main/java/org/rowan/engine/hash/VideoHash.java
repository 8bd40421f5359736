package org.rowan.engine.hash;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The vPDQ hash of a video: PDQ of frames taken at regular times (ThreatExchange, {@code vpdq/}).
 *
 * <p>Written as text it has a line for each frame: {@code frame,quality,hash,seconds}, seconds with
 * three decimals.
 *
 * @param frames in the order of time
 */
public record VideoHash(List<VideoFrame> frames) {
    public VideoHash {
        frames = List.copyOf(frames);
    }

    /**
     * Reads the text form; empty lines are passed over.
     *
     * @throws IllegalArgumentException naming the first line that cannot be read
     */
    public static VideoHash parse(String text) {
        List<VideoFrame> frames = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                frames.add(frame(line.strip(), number));
            }
        }
        return new VideoHash(frames);
    }

    private static VideoFrame frame(String line, int number) {
        String[] fields = line.split(",", -1);
        try {
            if (fields.length != 4) {
                throw new IllegalArgumentException("it has " + fields.length + " fields, not 4");
            }
            PdqHash pdq =
                    new PdqHash(
                            Hash256.parse(fields[2].strip()), Integer.parseInt(fields[1].strip()));
            return new VideoFrame(
                    Integer.parseInt(fields[0].strip()),
                    Double.parseDouble(fields[3].strip()),
                    pdq);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "line "
                            + number
                            + " is no vPDQ frame (frame,quality,hash,seconds): "
                            + e.getMessage(),
                    e);
        }
    }

    /** The text form, each line ended. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (VideoFrame one : frames) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%d,%d,%s,%.3f%n",
                            one.frame(),
                            one.pdq().quality(),
                            one.pdq().hash().hex(),
                            one.seconds()));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /**
     * How this video, the query, and a listed one overlap; frames of low quality and repeated
     * hashes do not count.
     */
    public VideoOverlap overlap(VideoHash listed, VideoPolicy policy) {
        Set<Hash256> mine = distinct(policy.minimumQuality());
        Set<Hash256> theirs = listed.distinct(policy.minimumQuality());
        return new VideoOverlap(
                share(mine, theirs, policy.frameDistance()),
                share(theirs, mine, policy.frameDistance()));
    }

    /** The hashes worth comparing, each once. */
    public Set<Hash256> distinct(int minimumQuality) {
        Set<Hash256> hashes = new LinkedHashSet<>();
        for (VideoFrame one : frames) {
            if (one.pdq().quality() >= minimumQuality) {
                hashes.add(one.pdq().hash());
            }
        }
        return hashes;
    }

    /**
     * The percentage of {@code some} with a partner among {@code others}; 0 when there are none.
     */
    private static double share(Set<Hash256> some, Set<Hash256> others, int distance) {
        long found = some.stream().filter(hash -> isNearAny(hash, others, distance)).count();
        return some.isEmpty() ? 0 : 100.0 * found / some.size();
    }

    private static boolean isNearAny(Hash256 hash, Set<Hash256> others, int distance) {
        for (Hash256 other : others) {
            if (hash.distance(other) <= distance) {
                return true;
            }
        }
        return false;
    }
}
