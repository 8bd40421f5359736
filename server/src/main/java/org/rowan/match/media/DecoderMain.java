package org.rowan.match.media;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.rowan.engine.hash.Pdq;

/**
 * The child process that decodes pictures: reads length and bytes from its standard input, writes a
 * {@link Decoded} to its standard output, again and again.
 *
 * <p>Foreign bytes meet a decoder only here. The parent ends this process when a picture takes too
 * long or after a number of pictures, and nothing is lost with it.
 */
final class DecoderMain {
    private DecoderMain() {}

    public static void main(String[] arguments) throws IOException {
        PictureLimits limits =
                new PictureLimits(Long.parseLong(arguments[0]), Long.parseLong(arguments[1]));
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // A decoder that prints must not disturb the answers.
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        PictureReader reader = new PictureReader(limits);
        while (true) {
            int length;
            try {
                length = in.readInt();
            } catch (EOFException parentIsDone) {
                return;
            }
            byte[] file = new byte[length];
            in.readFully(file);
            decode(reader, file).write(out);
        }
    }

    private static Decoded decode(PictureReader reader, byte[] file) {
        try {
            return Decoded.Picture.of(Pdq.dihedral(reader.read(file)));
        } catch (UnreadablePicture unreadable) {
            return new Decoded.Nothing(
                    unreadable.reason() != UnreadablePicture.Reason.TOO_LARGE,
                    String.valueOf(unreadable.getMessage()));
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            return new Decoded.Nothing(false, "decoding it takes more memory than allowed");
        }
    }
}
