package org.rowan.testkit.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of referrals holds every shape, each referral once. */
class ReferralFolderTest {
    @TempDir private Path folder = Path.of("unset");

    @Test
    void sixtyReferralsInSixShapes() throws IOException {
        ReferralGenerator generator = ReferralGenerator.of(Parameters.standard(), 3);
        Map<ReferralFolder.Shape, List<Truth>> truths = ReferralFolder.write(generator, folder, 60);
        assertThat(truths)
                .hasSize(6)
                .allSatisfy((shape, written) -> assertThat(written).hasSize(10));
        try (var files = Files.list(folder.resolve("alone"))) {
            assertThat(files).hasSize(10);
        }
        try (var files = Files.list(folder.resolve("folders"))) {
            assertThat(files).hasSize(10).allMatch(own -> Files.exists(own.resolve("report.xml")));
        }
        assertThat(Files.readAllLines(folder.resolve("cybertips.ndjson"))).hasSize(10);
        assertThat(Files.readString(folder.resolve("cybertips.json")))
                .startsWith("\uFEFF[{")
                .endsWith("}]\n");
        try (ZipFile zip = new ZipFile(folder.resolve("referrals.zip").toFile())) {
            assertThat(zip.stream().filter(entry -> entry.getName().endsWith("report.xml")))
                    .hasSize(10);
        }
    }
}
