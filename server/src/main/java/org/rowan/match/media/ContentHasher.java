package org.rowan.match.media;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rowan.engine.hash.Digester;
import org.rowan.engine.hash.Digests;
import org.rowan.engine.hash.LumaPicture;
import org.rowan.engine.hash.Pdq;
import org.rowan.engine.hash.PdqHash;
import org.rowan.match.media.ContentHashes.Frame;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Hashes files of unknown origin: digests here, pictures and videos in child processes. */
@Component
public final class ContentHasher implements DisposableBean {
    private static final PictureLimits LIMITS = new PictureLimits(100L << 20, 40_000_000);
    private static final int HEAP_MIB = 512;
    private static final int FILES_EACH = 1_000;
    private static final Duration PICTURE = Duration.ofSeconds(15);
    private static final Duration VIDEO = Duration.ofSeconds(90);
    private static final int FRAMES = 600;
    private static final Set<String> STILLS =
            Set.of("heic", "heix", "heim", "heis", "mif1", "avif", "avis");

    private final DecoderPool pool;
    private final Ffmpeg stills = new Ffmpeg(PICTURE, 1, LIMITS.pixels());
    private final Ffmpeg videos = new Ffmpeg(VIDEO, FRAMES, LIMITS.pixels());

    /**
     * A hasher that starts its child processes when they are first needed.
     *
     * @param processes how many pictures are decoded at once
     */
    public ContentHasher(@Value("${rowan.match.decoders:2}") int processes) {
        this.pool =
                new DecoderPool(
                        Sandbox.pictureDecoder(LIMITS, HEAP_MIB), processes, PICTURE, FILES_EACH);
    }

    /** Digests only. */
    public ContentHashes digests(byte[] file) {
        return nothing(file, null);
    }

    /** Digests, and the perceptual hash of a picture. */
    public ContentHashes picture(byte[] file) {
        Decoded decoded = pool.decode(file);
        if (decoded instanceof Decoded.Nothing nothing && nothing.another() && isStill(file)) {
            decoded = byFfmpeg(file, nothing);
        }
        return switch (decoded) {
            case Decoded.Picture picture -> picture(file, picture);
            case Decoded.Nothing nothing -> nothing(file, nothing.reason());
        };
    }

    /** Digests, and the perceptual hashes of a picture or of the frames of a video. */
    public ContentHashes any(byte[] file) {
        Decoded decoded = pool.decode(file);
        if (decoded instanceof Decoded.Nothing nothing && nothing.another()) {
            return isStill(file) ? picture(file) : video(file);
        }
        return switch (decoded) {
            case Decoded.Picture picture -> picture(file, picture);
            case Decoded.Nothing nothing -> nothing(file, nothing.reason());
        };
    }

    private Decoded byFfmpeg(byte[] file, Decoded.Nothing first) {
        try {
            return Decoded.Picture.of(Pdq.dihedral(stills.picture(file)));
        } catch (Ffmpeg.Failed failed) {
            return new Decoded.Nothing(false, first.reason() + "; " + failed.getMessage());
        }
    }

    private ContentHashes video(byte[] file) {
        List<Frame> frames = new ArrayList<>();
        String problem = null;
        try {
            videos.video(file, (number, picture) -> frames.add(frame(number, picture)));
        } catch (Ffmpeg.Failed failed) {
            problem = failed.getMessage();
        }
        Digests digests = Digester.of(file);
        return new ContentHashes(
                digests.md5(),
                digests.sha1(),
                digests.sha256(),
                null,
                null,
                frames,
                frames.isEmpty() ? problem : null);
    }

    private static Frame frame(int number, LumaPicture picture) {
        PdqHash hash = Pdq.hash(picture);
        byte[] bits = java.util.HexFormat.of().parseHex(hash.hash().hex());
        return new Frame(number, number, bits, hash.quality());
    }

    private static ContentHashes picture(byte[] file, Decoded.Picture picture) {
        Digests digests = Digester.of(file);
        return new ContentHashes(
                digests.md5(),
                digests.sha1(),
                digests.sha256(),
                picture.pdq(),
                picture.quality(),
                List.of(),
                null);
    }

    private static ContentHashes nothing(byte[] file, @Nullable String problem) {
        Digests digests = Digester.of(file);
        return new ContentHashes(
                digests.md5(), digests.sha1(), digests.sha256(), null, null, List.of(), problem);
    }

    /** WebP, HEIF and AVIF pictures, by the first bytes of the file. */
    private static boolean isStill(byte[] file) {
        return text(file, 0, 4).equals("RIFF") && text(file, 8, 12).equals("WEBP")
                || text(file, 4, 8).equals("ftyp") && STILLS.contains(text(file, 8, 12));
    }

    private static String text(byte[] file, int from, int to) {
        return file.length < to
                ? ""
                : new String(file, from, to - from, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
