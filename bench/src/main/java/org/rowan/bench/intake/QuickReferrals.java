package org.rowan.bench.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;
import org.rowan.testkit.generate.GeneratedFile;
import org.rowan.testkit.generate.GeneratedReferral;
import org.rowan.testkit.generate.Parameters;
import org.rowan.testkit.generate.ReferralGenerator;

/**
 * Referrals that cost their maker little, so that a speed run measures the receiver: told in full,
 * with files cut from a few pictures drawn beforehand.
 *
 * <p>Each file ends with its own digest's name after the picture's last chunk, which viewers
 * ignore: equal files stay equal and different ones differ.
 */
final class QuickReferrals implements LongFunction<GeneratedReferral> {
    private static final int POOL = 256;

    private final ReferralGenerator generator;
    private final List<byte[]> pictures;

    QuickReferrals(Parameters parameters, long seed) {
        ReferralGenerator drawing = ReferralGenerator.of(parameters, seed);
        this.generator = drawing.withoutFiles();
        this.pictures =
                drawing.stream(10L * POOL)
                        .flatMap(referral -> referral.files().stream())
                        .filter(file -> file.contentType().equals("image/png"))
                        .map(GeneratedFile::bytes)
                        .limit(POOL)
                        .toList();
    }

    /** The generator of the same referrals, for the hash list that fits them. */
    ReferralGenerator generator() {
        return generator;
    }

    @Override
    public GeneratedReferral apply(long index) {
        GeneratedReferral told = generator.referral(index);
        List<GeneratedFile> files = new ArrayList<>();
        for (GeneratedFile file : told.files()) {
            files.add(
                    new GeneratedFile(
                            file.name(),
                            file.contentType(),
                            bytes(file.digests().sha256()),
                            file.digests(),
                            file.described(),
                            file.said(),
                            file.timeStyle()));
        }
        return new GeneratedReferral(
                index, told.reportXml(), files, told.cyberTipJson(), told.truth());
    }

    private byte[] bytes(String digest) {
        byte[] picture = pictures.get(Math.floorMod(digest.hashCode(), pictures.size()));
        byte[] tail = digest.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(picture, picture.length + tail.length);
        System.arraycopy(tail, 0, bytes, picture.length, tail.length);
        return bytes;
    }
}
