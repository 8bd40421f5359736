package org.rowan.match.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rowan.engine.hash.Dihedral;
import org.rowan.engine.hash.Hash256;
import org.rowan.engine.hash.Pdq;
import org.rowan.engine.hash.PdqHash;
import org.rowan.match.media.UnreadablePicture.Reason;

final class PictureReaderTest {
    private static final BufferedImage WAVES = PictureFiles.waves(400, 300);
    private static final PictureReader READER = new PictureReader(PictureLimits.DEFAULT);
    private static final Hash256 EXPECTED = hash(PictureFiles.file(WAVES, "png")).hash();

    @ParameterizedTest
    @ValueSource(strings = {"bmp", "tiff"})
    void losslessFormatsGiveTheSameHash(String format) {
        assertThat(hash(PictureFiles.file(WAVES, format)).hash()).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "gif,TYPE_BYTE_INDEXED",
        "png,TYPE_BYTE_INDEXED",
        "png,TYPE_4BYTE_ABGR",
        "png,TYPE_INT_ARGB"
    })
    void everyWayOfStoringColoursIsSeenAsThoseColours(String format, String type)
            throws ReflectiveOperationException {
        BufferedImage stored =
                PictureFiles.as(WAVES, BufferedImage.class.getField(type).getInt(null));
        BufferedImage plain = PictureFiles.as(stored, BufferedImage.TYPE_INT_RGB);

        assertThat(hash(PictureFiles.file(stored, format)))
                .isEqualTo(hash(PictureFiles.file(plain, "png")));
    }

    @Test
    void aJpegIsNearlyTheSame() {
        assertThat(hash(PictureFiles.file(WAVES, "jpg")).hash().distance(EXPECTED))
                .isLessThanOrEqualTo(10);
    }

    @Test
    void aJpegOfFourInksIsSeenInItsColours() {
        assertThat(hash(PictureFiles.cmykJpeg(WAVES)).hash().distance(EXPECTED))
                .isLessThanOrEqualTo(10);
    }

    @Test
    void sixteenBitGreyCountsWithItsHighByte() {
        BufferedImage eight = new BufferedImage(200, 160, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage sixteen = new BufferedImage(200, 160, BufferedImage.TYPE_USHORT_GRAY);
        SplittableRandom low = new SplittableRandom(1);
        for (int y = 0; y < 160; y++) {
            for (int x = 0; x < 200; x++) {
                int grey = WAVES.getRGB(2 * x, y) & 255;
                eight.getRaster().setSample(x, y, 0, grey);
                sixteen.getRaster().setSample(x, y, 0, grey << 8 | low.nextInt(256));
            }
        }

        assertThat(hash(PictureFiles.file(sixteen, "png")))
                .isEqualTo(hash(PictureFiles.file(eight, "png")));
    }

    @Test
    void transparencyLiesOverWhite() {
        BufferedImage clear = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);
        BufferedImage white = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                int rgb = WAVES.getRGB(x, y) & 0xffffff;
                boolean isSeen = (x / 50 + y / 40) % 2 == 0;
                clear.setRGB(x, y, isSeen ? 0xff000000 | rgb : rgb);
                white.setRGB(x, y, isSeen ? rgb : 0xffffff);
            }
        }

        assertThat(hash(PictureFiles.file(clear, "png")))
                .isEqualTo(hash(PictureFiles.file(white, "png")));
    }

    @Test
    void onlyBlackAndWhiteIsReadAsThat() {
        BufferedImage bits = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = bits.createGraphics();
        graphics.fillOval(20, 30, 150, 200);
        graphics.fillRect(250, 100, 100, 170);
        graphics.dispose();

        assertThat(hash(PictureFiles.file(bits, "png")))
                .isEqualTo(
                        hash(
                                PictureFiles.file(
                                        PictureFiles.as(bits, BufferedImage.TYPE_INT_RGB), "png")));
    }

    @ParameterizedTest
    @CsvSource({"3,ROTATE_180", "2,FLIP_Y", "4,FLIP_X", "5,FLIP_PLUS_1", "7,FLIP_MINUS_1"})
    void thePictureIsTurnedAsTheCameraSaid(int orientation, Dihedral way) throws UnreadablePicture {
        byte[] jpeg = PictureFiles.file(WAVES, "jpg");

        Hash256 turned = hash(PictureFiles.withOrientation(jpeg, orientation)).hash();

        assertThat(Pdq.dihedral(READER.read(jpeg)).of(way).hash().distance(turned))
                .isLessThanOrEqualTo(24);
    }

    @Test
    void aCameraHeldUprightMakesAPictureTallerThanWide() throws UnreadablePicture {
        byte[] jpeg = PictureFiles.withOrientation(PictureFiles.file(WAVES, "jpg"), 6);

        assertThat(READER.read(jpeg).height()).isEqualTo(400);
    }

    @Test
    void tooManyPixelsAreRefusedBeforeTheyAreDecoded() {
        byte[] file = PictureFiles.file(WAVES, "png");

        assertThatExceptionOfType(UnreadablePicture.class)
                .isThrownBy(() -> new PictureReader(new PictureLimits(1 << 20, 1000)).read(file))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void whatIsNoPictureIsSaidToBeNone() {
        assertThatExceptionOfType(UnreadablePicture.class)
                .isThrownBy(() -> READER.read("a game of chess".getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_FORMAT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "bmp", "tiff", "jpg"})
    void damagedFilesEndInAReasonOrAPictureButNeverOtherwise(String format) {
        byte[] file =
                PictureFiles.file(
                        PictureFiles.as(PictureFiles.waves(60, 40), BufferedImage.TYPE_3BYTE_BGR),
                        format);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = Arrays.copyOf(file, random.nextInt(1, file.length + 1));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            try {
                assertThat(
                                new PictureReader(new PictureLimits(1 << 20, 100_000))
                                        .read(damaged)
                                        .width())
                        .isPositive();
            } catch (UnreadablePicture e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static PdqHash hash(byte[] file) {
        try {
            return Pdq.hash(READER.read(file));
        } catch (UnreadablePicture e) {
            throw new AssertionError(e);
        }
    }
}
