package org.rowan.match.media;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A harmless video of coloured waves: one JPEG a second in an AVI container (RIFF, MJPG). */
public record InventedVideo(int seconds, int width, int height) {

    public byte[] avi() {
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < seconds; i++) {
            BufferedImage wide = PictureFiles.waves(width + 20 * i, height);
            frames.add(PictureFiles.file(wide.getSubimage(0, 0, width, height), "jpg"));
        }
        byte[] header =
                list(
                        "hdrl",
                        join(
                                chunk("avih", mainHeader()),
                                list(
                                        "strl",
                                        join(
                                                chunk("strh", streamHeader()),
                                                chunk("strf", format())))));
        byte[] movie = new byte[0];
        for (byte[] frame : frames) {
            movie = join(movie, chunk("00dc", frame));
        }
        byte[] body = join(header, list("movi", movie));
        return join(name("RIFF"), number(4 + body.length), name("AVI "), body);
    }

    private byte[] mainHeader() {
        return little(56)
                .putInt(1_000_000)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(seconds)
                .putInt(0)
                .putInt(1)
                .putInt(0)
                .putInt(width)
                .putInt(height)
                .array();
    }

    private byte[] streamHeader() {
        return little(56)
                .put(name("vids"))
                .put(name("MJPG"))
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(1)
                .putInt(1)
                .putInt(0)
                .putInt(seconds)
                .array();
    }

    private byte[] format() {
        return little(40)
                .putInt(40)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) 24)
                .put(name("MJPG"))
                .putInt(width * height * 3)
                .array();
    }

    private static byte[] chunk(String name, byte[] data) {
        return join(name(name), number(data.length), data, new byte[data.length & 1]);
    }

    private static byte[] list(String name, byte[] data) {
        return join(name("LIST"), number(4 + data.length), name(name), data);
    }

    private static byte[] name(String four) {
        return four.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] number(int value) {
        return little(4).putInt(value).array();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer whole =
                ByteBuffer.allocate(java.util.Arrays.stream(parts).mapToInt(p -> p.length).sum());
        for (byte[] part : parts) {
            whole.put(part);
        }
        return whole.array();
    }
}
