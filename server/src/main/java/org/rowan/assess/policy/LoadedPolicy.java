package org.rowan.assess.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.rowan.assess.DangerTimes;
import org.rowan.assess.Sourced;
import org.rowan.engine.rank.Policy;

/**
 * A compiled policy with the examples that it must satisfy.
 *
 * @param clocks the three clocks of the danger lane
 * @param sources where each number comes from, in the order of the file
 * @param text the file as it was written, to be kept with the decisions it made
 */
public record LoadedPolicy(
        Policy policy,
        List<Example> examples,
        DangerTimes clocks,
        List<Sourced> sources,
        String text) {
    public LoadedPolicy {
        examples = List.copyOf(examples);
        sources = List.copyOf(sources);
    }

    /** SHA-256 of the text in hexadecimal: two files of one name and version are told apart. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
