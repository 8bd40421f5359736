package org.rowan.match.media;

import java.awt.color.ColorSpace;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.rowan.engine.hash.Luma;
import org.rowan.engine.hash.LumaPicture;
import org.rowan.engine.hash.PixelLayout;
import org.rowan.match.media.UnreadablePicture.Reason;

/**
 * Rasters as brightness. Samples are taken as stored: {@code BufferedImage.getRGB} would bend grey
 * through a gamma curve and apply colour profiles.
 */
final class Pixels {
    private static final int FULL = 255;

    private Pixels() {}

    static LumaPicture of(Raster raster, ColorModel colours) throws UnreadablePicture {
        if (raster.getTransferType() == DataBuffer.TYPE_FLOAT
                || raster.getTransferType() == DataBuffer.TYPE_DOUBLE) {
            throw new UnreadablePicture(
                    Reason.DAMAGED, "pixels of fractional numbers are not understood");
        }
        if (colours instanceof IndexColorModel palette) {
            int[] colour = new int[palette.getMapSize()];
            palette.getRGBs(colour);
            return Luma.ofPalette(
                    Samples.indices(raster), colour, raster.getWidth(), raster.getHeight());
        }
        PixelLayout layout = layout(raster.getNumBands(), colours.getColorSpace().getType());
        return Luma.of(Samples.eightBits(raster), layout, raster.getWidth(), raster.getHeight());
    }

    /** Adobe writes inks inverted: 255 is no ink. */
    static LumaPicture ofInvertedCmyk(Raster raster) {
        byte[] inks = Samples.eightBits(raster);
        for (int i = 0; i < inks.length; i++) {
            inks[i] = (byte) ~inks[i];
        }
        return Luma.of(inks, PixelLayout.CMYK, raster.getWidth(), raster.getHeight());
    }

    /**
     * The first three inks as brightness and colour differences (JFIF's matrix), inverted as well.
     */
    static LumaPicture ofYcck(Raster raster) {
        byte[] inks = Samples.eightBits(raster);
        for (int i = 0; i < inks.length; i += 4) {
            int y = inks[i] & FULL;
            int cb = (inks[i + 1] & FULL) - 128;
            int cr = (inks[i + 2] & FULL) - 128;
            inks[i] = whole(y + 1.402 * cr);
            inks[i + 1] = whole(y - 0.344136 * cb - 0.714136 * cr);
            inks[i + 2] = whole(y + 1.772 * cb);
            inks[i + 3] = (byte) ~inks[i + 3];
        }
        return Luma.of(inks, PixelLayout.CMYK, raster.getWidth(), raster.getHeight());
    }

    private static byte whole(double value) {
        return (byte) Math.clamp(Math.round(value), 0, FULL);
    }

    private static PixelLayout layout(int bands, int space) throws UnreadablePicture {
        return switch (bands) {
            case 1 -> PixelLayout.GREY;
            case 2 -> PixelLayout.GREY_ALPHA;
            case 3 -> PixelLayout.RGB;
            case 4 -> space == ColorSpace.TYPE_CMYK ? PixelLayout.CMYK : PixelLayout.RGBA;
            default ->
                    throw new UnreadablePicture(
                            Reason.DAMAGED, "pixels of " + bands + " samples are not understood");
        };
    }
}
