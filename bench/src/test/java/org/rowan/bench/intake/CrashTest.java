package org.rowan.bench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code ./rowan bench crash} does two hundred times, twice: the seed is one with which both
 * the server and the database are killed.
 */
class CrashTest {
    private static final long SEED = 3;

    @Test
    void nothingAcknowledgedIsLostDoubledOrLeftHalfDone(@TempDir Path folder) throws Exception {
        CrashRun.Found found = new CrashRun(2, SEED, 3000, 2, System.out::println).run(folder);

        assertThat(found.ofDatabase()).isEqualTo(1);
        assertThat(found.checked().referrals()).isPositive();
        assertThat(found.checked().problems()).isEmpty();
    }
}
