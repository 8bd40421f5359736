package org.rowan.match.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rowan.engine.hash.Pdq;

/**
 * Hostile files meet the pool: each ends in a recorded reason and the next file is none the worse.
 */
class DecoderPoolTest {
    private static final PictureLimits LIMITS = new PictureLimits(10 << 20, 4_000_000);
    private static final DecoderPool POOL =
            new DecoderPool(Sandbox.pictureDecoder(LIMITS, 64), 1, Duration.ofSeconds(20), 3);
    private static final byte[] PICTURE = PictureFiles.file(PictureFiles.waves(300, 200), "png");

    @AfterAll
    static void close() {
        POOL.close();
    }

    @Test
    void aPictureIsHashedAsItWouldBeInThisProcess() throws UnreadablePicture {
        Decoded.Picture here =
                Decoded.Picture.of(Pdq.dihedral(new PictureReader(LIMITS).read(PICTURE)));
        for (int i = 0; i < 4; i++) {
            assertThat(POOL.decode(PICTURE))
                    .isInstanceOfSatisfying(
                            Decoded.Picture.class,
                            picture -> {
                                assertThat(picture.pdq()).isEqualTo(here.pdq());
                                assertThat(picture.quality()).isEqualTo(here.quality());
                            });
        }
        assertThat(POOL.waiting()).as("replaced after three files").isEqualTo(1);
    }

    @Test
    void aBombIsRefusedByItsSizeBeforeItIsInflated() throws IOException {
        assertNothing(png(60_000, 60_000, new byte[1000]), "pixels");
    }

    @Test
    void cutOffFilesAndRandomBytesEndInAReason() {
        assertNothing(Arrays.copyOf(PICTURE, PICTURE.length / 3), "");
        byte[] noise = new byte[200_000];
        new SplittableRandom(20261122).nextBytes(noise);
        assertNothing(noise, "not a");
        assertNothing(new byte[0], "");
        assertThat(POOL.decode(PICTURE)).isInstanceOf(Decoded.Picture.class);
    }

    @Test
    void aDecoderThatHangsIsEndedWithinTheLimit() {
        try (DecoderPool hanging =
                new DecoderPool(List.of("/bin/sleep", "600"), 1, Duration.ofMillis(300), 100)) {
            assertThat(hanging.decode(PICTURE))
                    .isInstanceOfSatisfying(
                            Decoded.Nothing.class,
                            nothing -> assertThat(nothing.reason()).contains("longer than 0.3"));
            assertThat(hanging.waiting()).isZero();
        }
    }

    @Test
    void aDecoderThatDiesOrTalksNonsenseIsReplaced() {
        for (List<String> command : List.of(List.of("/bin/false"), List.of("/bin/cat"))) {
            try (DecoderPool broken = new DecoderPool(command, 1, Duration.ofSeconds(5), 100)) {
                assertThat(broken.decode(PICTURE)).isInstanceOf(Decoded.Nothing.class);
                assertThat(broken.waiting()).isZero();
            }
        }
    }

    @Test
    void aDecoderThatCannotBeStartedSaysNothingAboutTheFile() {
        try (DecoderPool broken =
                new DecoderPool(List.of("/no/such/program"), 1, Duration.ofSeconds(5), 100)) {
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> broken.decode(PICTURE))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessageContaining("no decoder can be started");
            }
        }
    }

    @Test
    void ffmpegReadsWhatTheJdkCannotAndFindsNothingInNoise() throws Ffmpeg.Failed {
        Ffmpeg ffmpeg = new Ffmpeg(Duration.ofSeconds(20), 10, 4_000_000);
        byte[] gif = PictureFiles.file(PictureFiles.waves(120, 90), "gif");
        assertThat(ffmpeg.picture(gif).width()).isEqualTo(120);

        byte[] noise = new byte[200_000];
        new SplittableRandom(7).nextBytes(noise);
        assertThat(failure(ffmpeg, noise)).contains("neither a picture nor a video");
        byte[] playlist =
                "#EXTM3U\n#EXTINF:1,\nfile:/etc/passwd\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(failure(ffmpeg, playlist)).contains("neither a picture nor a video");
    }

    private static String failure(Ffmpeg ffmpeg, byte[] file) {
        try {
            ffmpeg.video(file, (number, picture) -> {});
            return "";
        } catch (Ffmpeg.Failed failed) {
            return String.valueOf(failed.getMessage());
        }
    }

    @Test
    void framesOfAVideoAreHashed() throws Ffmpeg.Failed {
        Ffmpeg ffmpeg = new Ffmpeg(Duration.ofSeconds(30), 10, 4_000_000);
        int[] seen = {0};
        ffmpeg.video(
                new InventedVideo(4, 160, 120).avi(),
                (number, picture) -> {
                    seen[0]++;
                    assertThat(picture.width()).isEqualTo(160);
                    assertThat(Pdq.hash(picture).quality()).isPositive();
                });
        assertThat(seen[0]).isBetween(3, 5);
    }

    private static void assertNothing(byte[] file, String reason) {
        assertThat(POOL.decode(file))
                .isInstanceOfSatisfying(
                        Decoded.Nothing.class,
                        nothing -> assertThat(nothing.reason()).isNotBlank().contains(reason));
    }

    /** A PNG that claims a size, with so much data of zeros. */
    private static byte[] png(int width, int height, byte[] zeros) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.writeLong(0x89504e470d0a1a0aL);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream ihdr = new DataOutputStream(head);
        ihdr.writeInt(width);
        ihdr.writeInt(height);
        ihdr.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(data)) {
            deflate.write(zeros);
        }
        chunk(out, "IDAT", data.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        out.writeInt(data.length);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        out.write(name);
        out.write(data);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt((int) sum.getValue());
    }
}
