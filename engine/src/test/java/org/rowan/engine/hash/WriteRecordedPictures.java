package org.rowan.engine.hash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes the recorded pictures as PPM files, for {@code record_pdq.py} to hash them anew;
 * docs/hashing.md says how.
 */
final class WriteRecordedPictures {
    private WriteRecordedPictures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (int number = 0; number < RecordedPicture.COUNT; number++) {
            RecordedPicture picture = RecordedPicture.of(number);
            String head = "P6\n" + picture.width() + " " + picture.height() + "\n255\n";
            String name = String.format(Locale.ROOT, "%03d-%s.ppm", number, picture.mode());
            try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                out.write(picture.rgb());
            }
        }
    }
}
