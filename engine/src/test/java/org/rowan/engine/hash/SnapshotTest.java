package org.rowan.engine.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnapshotTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 8, 16, 64, 256, 1024, 4096, 8192, 16_384, 16_385})
    void anIndexIsTheSameAfterSavingAndLoading(int size) {
        List<Hash256> hashes = RandomHashes.uniform(size, 1);

        HashIndexContract.check(
                loaded(filled(hashes)), hashes, RandomHashes.near(orZero(hashes), 10, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 1024, 8192})
    void copiesOfOneHashAreAllThereAfterLoading(int copies) {
        List<Hash256> hashes = Collections.nCopies(copies, RandomHashes.uniform(1, 3).getFirst());

        HashIndexContract.check(loaded(filled(hashes)), hashes, hashes.subList(0, 1));
    }

    @Test
    void nearDuplicatesAreAllThereAfterLoading() {
        List<Hash256> hashes = RandomHashes.cluster(20_000, 3, 4);

        HashIndexContract.check(loaded(filled(hashes)), hashes, RandomHashes.near(hashes, 5, 5));
    }

    @Test
    void removalsAndUnindexedEntriesAreKept() {
        List<Hash256> hashes = RandomHashes.uniform(9000, 6);
        MultiIndex index = filled(hashes.subList(0, 8000));
        for (int i = 8000; i < 9000; i++) {
            index.append(hashes.get(i), i);
        }
        for (int i : new int[] {0, 7999, 8000, 8999}) {
            index.remove(hashes.get(i), i);
        }

        MultiIndex loaded = loaded(index);

        assertThat(loaded.size()).isEqualTo(8996);
        assertThat(loaded.search(hashes.get(8999), 0)).isEmpty();
        assertThat(loaded.search(hashes.get(8998), 0)).containsExactly(new HashHit(8998, 0));
    }

    @Test
    void aLoadedIndexGrowsAndShrinksFurther() {
        List<Hash256> hashes = RandomHashes.uniform(30_000, 7);
        MultiIndex index = loaded(filled(hashes.subList(0, 5000)));
        for (int i = 5000; i < hashes.size(); i++) {
            index.append(hashes.get(i), i);
        }
        index.remove(hashes.get(17), 17);
        index.tidy();

        assertThat(index.search(hashes.get(17), 0)).isEmpty();
        assertThat(index.search(hashes.get(18), 0)).containsExactly(new HashHit(18, 0));
        assertThat(index.search(hashes.get(29_999), 0)).containsExactly(new HashHit(29_999, 0));
    }

    @Test
    void bytesOnTheHeapCanBeLoadedToo() {
        List<Hash256> hashes = RandomHashes.uniform(5000, 8);
        byte[] bytes = saved(filled(hashes)).toArray(ValueLayout.JAVA_BYTE);

        HashIndexContract.check(
                MultiIndex.load(MemorySegment.ofArray(bytes)), hashes, hashes.subList(0, 5));
    }

    @Test
    void aDamagedSnapshotIsRefused() {
        MemorySegment bytes = saved(filled(RandomHashes.uniform(5000, 9)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultiIndex.load(bytes.asSlice(0, bytes.byteSize() - 1)))
                .withMessageContaining("cut off");
        bytes.set(ValueLayout.JAVA_BYTE, 70_000, (byte) ~bytes.get(ValueLayout.JAVA_BYTE, 70_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultiIndex.load(bytes))
                .withMessageContaining("damaged");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultiIndex.load(MemorySegment.ofArray(new byte[100])))
                .withMessageContaining("not a snapshot");
    }

    private static MultiIndex filled(List<Hash256> hashes) {
        MultiIndex index = new MultiIndex();
        for (int i = 0; i < hashes.size(); i++) {
            index.append(hashes.get(i), i);
        }
        index.tidy();
        return index;
    }

    private static MemorySegment saved(MultiIndex index) {
        Snapshot snapshot = index.snapshot();
        MemorySegment bytes = Arena.ofAuto().allocate(snapshot.bytes(), 64);
        snapshot.writeTo(bytes);
        return bytes;
    }

    private static MultiIndex loaded(MultiIndex index) {
        return MultiIndex.load(saved(index));
    }

    private static List<Hash256> orZero(List<Hash256> hashes) {
        return hashes.isEmpty() ? new ArrayList<>(List.of(Hash256.ZERO)) : hashes;
    }
}
