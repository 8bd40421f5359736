package org.rowan.engine.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class PdqReferenceTest {
    private static final int FIRST_HASH = 5;

    @Test
    void everyBitAndQualityIsThatOfTheReferenceInEveryModeAndSize() throws IOException {
        List<String> recorded = recorded();
        assertThat(recorded).hasSize(RecordedPicture.COUNT);
        for (String line : recorded) {
            String[] fields = line.split(",");
            RecordedPicture picture = RecordedPicture.of(Integer.parseInt(fields[0]));
            DihedralHashes hashes = Pdq.dihedral(picture.luma());

            assertThat(Pdq.hash(picture.luma())).as(line).isEqualTo(hashes.original());
            assertThat(hashes.quality()).as(line).isEqualTo(Integer.parseInt(fields[4]));
            for (Dihedral way : Dihedral.values()) {
                assertThat(hashes.of(way).hash().hex())
                        .as(line + " " + way)
                        .isEqualTo(fields[FIRST_HASH + way.ordinal()]);
            }
        }
    }

    @Test
    void theRecordedPicturesAreOfEveryQuality() throws IOException {
        List<Integer> qualities =
                recorded().stream().map(line -> Integer.parseInt(line.split(",")[4])).toList();

        assertThat(qualities)
                .anyMatch(q -> q == 0)
                .anyMatch(q -> q > 0 && q < 50)
                .anyMatch(q -> q > 50 && q < 100);
    }

    private static List<String> recorded() throws IOException {
        try (InputStream in =
                        Objects.requireNonNull(
                                PdqReferenceTest.class.getResourceAsStream("pdqhash.csv"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
