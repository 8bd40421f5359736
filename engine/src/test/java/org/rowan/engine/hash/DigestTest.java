package org.rowan.engine.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class DigestTest {
    private static final Digests ABC = Digester.of("abc".getBytes(StandardCharsets.US_ASCII));

    @Test
    void theKnownDigestsOfAbcAreFound() {
        assertThat(ABC)
                .isEqualTo(
                        new Digests(
                                "900150983cd24fb0d6963f7d28e17f72",
                                "a9993e364706816aba3e25717850c26c9cd0d89d",
                                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void aDigestIsFoundUnderItsIdsUntilItIsRemoved() {
        DigestIndex index = new DigestIndex();
        index.add(ABC.md5(), 7);
        index.add(ABC.md5().toUpperCase(Locale.ROOT), 3);
        index.add(ABC.md5(), 7);
        index.add(ABC.sha256(), 9);

        assertThat(index.find(ABC.md5())).containsExactly(3L, 7L);
        assertThat(index.find(ABC.sha256())).containsExactly(9L);
        assertThat(index.find(ABC.sha1())).isEmpty();
        assertThat(index.remove(ABC.md5(), 3)).isTrue();
        assertThat(index.remove(ABC.md5(), 3)).isFalse();
        assertThat(index.find(ABC.md5())).containsExactly(7L);
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void whatIsNoDigestIsRefused() {
        DigestIndex index = new DigestIndex();

        assertThatIllegalArgumentException().isThrownBy(() -> index.add("abc", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> index.find("z".repeat(32)));
    }
}
