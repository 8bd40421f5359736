package org.rowan.match.media;

import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/** The samples of a raster as interleaved bytes, in the order of its bands. */
final class Samples {
    private static final int BYTE = 8;

    private Samples() {}

    /** Palette indices, one byte each. */
    static byte[] indices(Raster raster) {
        return rows(raster, new int[] {BYTE});
    }

    /** Wider samples give their high bits, narrower ones are stretched to the whole range. */
    static byte[] eightBits(Raster raster) {
        if (raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && raster.getDataBuffer() instanceof DataBufferByte data
                && isPacked(raster, model, data)) {
            return inBandOrder(data.getData(), model.getBandOffsets());
        }
        return rows(raster, raster.getSampleModel().getSampleSize());
    }

    /** Whether the pixels lie one after another without any gap, the usual case. */
    private static boolean isPacked(
            Raster raster, PixelInterleavedSampleModel model, DataBufferByte data) {
        int bands = raster.getNumBands();
        return model.getPixelStride() == bands
                && model.getScanlineStride() == bands * raster.getWidth()
                && raster.getParent() == null
                && data.getOffset() == 0
                && data.getData().length == bands * raster.getWidth() * raster.getHeight();
    }

    private static byte[] inBandOrder(byte[] data, int[] offsets) {
        int bands = offsets.length;
        byte[] ordered = new byte[data.length];
        for (int b = 0; b < bands; b++) {
            for (int i = 0; i < data.length; i += bands) {
                ordered[i + b] = data[i + offsets[b]];
            }
        }
        return ordered;
    }

    private static byte[] rows(Raster raster, int[] bits) {
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        byte[] all = new byte[Math.multiplyExact(width * bands, raster.getHeight())];
        int[] row = new int[width * bands];
        int to = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int i = 0; i < row.length; i++) {
                all[to++] = (byte) inEightBits(row[i], bits[i % bands]);
            }
        }
        return all;
    }

    private static int inEightBits(int sample, int bits) {
        if (bits == BYTE) {
            return sample;
        }
        return bits > BYTE ? sample >>> bits - BYTE : sample * 255 / ((1 << bits) - 1);
    }
}
