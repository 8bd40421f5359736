package org.rowan.match.media;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.rowan.engine.hash.LumaPicture;
import org.rowan.engine.hash.Orientation;
import org.rowan.match.media.UnreadablePicture.Reason;

/**
 * Decodes JPEG, PNG, GIF, BMP, TIFF and WBMP to the brightness a person sees: the orientation of
 * the camera is applied, palettes and inks become colours, transparency lies over white. Of several
 * pictures in a file the first counts. Colour profiles are ignored.
 */
public final class PictureReader {
    private final PictureLimits limits;

    public PictureReader(PictureLimits limits) {
        this.limits = limits;
    }

    /**
     * The picture in {@code file}.
     *
     * @throws UnreadablePicture if there is none, it is larger than allowed, or it cannot be
     *     decoded
     */
    public LumaPicture read(byte[] file) throws UnreadablePicture {
        if (file.length > limits.bytes()) {
            throw new UnreadablePicture(
                    Reason.TOO_LARGE,
                    file.length + " bytes are more than the " + limits.bytes() + " allowed");
        }
        try (ImageInputStream stream =
                ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnreadablePicture(
                        Reason.UNKNOWN_FORMAT, "not a JPEG, PNG, GIF, BMP, TIFF or WBMP picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, false);
                return decode(reader, file);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // ImageIO's readers throw anything on damaged files, from index errors to null
            // pointers.
            throw new UnreadablePicture(
                    Reason.DAMAGED, "the picture cannot be decoded: " + e.getMessage());
        }
    }

    private LumaPicture decode(ImageReader reader, byte[] file)
            throws IOException, UnreadablePicture {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > limits.pixels()) {
            throw new UnreadablePicture(
                    Reason.TOO_LARGE,
                    width
                            + "x"
                            + height
                            + " pixels are more than the "
                            + limits.pixels()
                            + " allowed");
        }
        return Orientation.ofExif(ExifOrientation.of(file)).apply(pixels(reader, file));
    }

    private static LumaPicture pixels(ImageReader reader, byte[] file)
            throws IOException, UnreadablePicture {
        JpegHead head = JpegHead.of(file);
        if (head.components() == 4) {
            Raster raster = reader.readRaster(0, null);
            return head.isYcck() ? Pixels.ofYcck(raster) : Pixels.ofInvertedCmyk(raster);
        }
        BufferedImage image = reader.read(0);
        return Pixels.of(image.getRaster(), image.getColorModel());
    }
}
