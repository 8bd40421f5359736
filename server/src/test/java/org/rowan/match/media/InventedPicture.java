package org.rowan.match.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Invented pictures as PNG files: coloured discs on a gradient, each number another picture. */
public final class InventedPicture {
    private static final int SIDE = 160;

    private InventedPicture() {}

    public static byte[] of(long number) throws IOException {
        return png(discs(number, false));
    }

    /** The same picture as a JPEG file. */
    public static byte[] jpeg(long number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(discs(number, false), "jpeg", out);
        return out.toByteArray();
    }

    /** The same picture turned by a right angle. */
    public static byte[] turned(long number) throws IOException {
        return png(discs(number, true));
    }

    /** A plain black picture, which no perceptual hash can tell from others. */
    public static byte[] flat() throws IOException {
        return png(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB));
    }

    private static BufferedImage discs(long number, boolean turned) {
        SplittableRandom random = new SplittableRandom(number);
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        if (turned) {
            pen.rotate(Math.PI / 2, SIDE / 2.0, SIDE / 2.0);
        }
        pen.setPaint(new GradientPaint(0, 0, Color.BLUE, SIDE, SIDE, Color.ORANGE));
        pen.fillRect(0, 0, SIDE, SIDE);
        for (int i = 0; i < 40; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillOval(
                    random.nextInt(150),
                    random.nextInt(150),
                    5 + random.nextInt(50),
                    5 + random.nextInt(50));
        }
        pen.dispose();
        return image;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
