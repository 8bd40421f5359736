package org.rowan.match.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.rowan.engine.hash.Dihedral;
import org.rowan.engine.hash.DihedralHashes;
import org.rowan.engine.hash.Hash256;

/** What a decoder says about one file; written between processes as a status byte and its parts. */
sealed interface Decoded {

    /** The hashes of all eight orientations, 256 bytes, and the quality. */
    record Picture(byte[] pdq, int quality) implements Decoded {
        static Picture of(DihedralHashes hashes) {
            ByteBuffer bytes = ByteBuffer.allocate(32 * Dihedral.values().length);
            for (Dihedral way : Dihedral.values()) {
                Hash256 hash = hashes.of(way).hash();
                bytes.putLong(hash.bits192())
                        .putLong(hash.bits128())
                        .putLong(hash.bits64())
                        .putLong(hash.bits0());
            }
            return new Picture(bytes.array(), hashes.quality());
        }
    }

    /**
     * No picture.
     *
     * @param another whether another decoder may know the format
     * @param reason in words for a person
     */
    record Nothing(boolean another, String reason) implements Decoded {}

    /** Writes it to the process that asked. */
    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Picture picture -> {
                out.writeByte(1);
                out.writeInt(picture.quality());
                out.write(picture.pdq());
            }
            case Nothing nothing -> {
                out.writeByte(nothing.another() ? 2 : 3);
                byte[] reason = nothing.reason().getBytes(StandardCharsets.UTF_8);
                int length = Math.min(reason.length, 1000);
                out.writeInt(length);
                out.write(reason, 0, length);
            }
        }
        out.flush();
    }

    /** Reads what another process wrote; anything else than an answer is an {@link IOException}. */
    static Decoded read(DataInputStream in) throws IOException {
        int status = in.readByte();
        int number = in.readInt();
        if (status == 1 && number >= 0 && number <= 100) {
            byte[] pdq = new byte[32 * Dihedral.values().length];
            in.readFully(pdq);
            return new Picture(pdq, number);
        }
        if ((status == 2 || status == 3) && number >= 0 && number <= 1000) {
            byte[] reason = new byte[number];
            in.readFully(reason);
            return new Nothing(
                    status == 2,
                    new String(reason, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " "));
        }
        throw new IOException("the decoder answered nonsense");
    }
}
