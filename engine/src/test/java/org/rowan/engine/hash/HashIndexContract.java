package org.rowan.engine.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every index of 256-bit hashes promises. */
abstract class HashIndexContract {
    abstract HashIndex emptyIndex();

    /** Gives the index a chance to rearrange itself, which must not be noticed. */
    void settle(HashIndex index) {}

    @Test
    void anEmptyIndexFindsNothing() {
        HashIndex index = emptyIndex();

        assertThat(index.search(Hash256.ZERO, 256)).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void aDistanceOutsideZeroTo256IsRefused() {
        HashIndex index = emptyIndex();

        assertThatIllegalArgumentException().isThrownBy(() -> index.search(Hash256.ZERO, 257));
        assertThatIllegalArgumentException().isThrownBy(() -> index.search(Hash256.ZERO, -1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8, 64, 65, 4096, 20_000})
    void itFindsExactlyWhatComparingEveryEntryFinds(int size) {
        List<Hash256> hashes = RandomHashes.uniform(size, 11);
        HashIndex index = filled(hashes);

        check(index, hashes, RandomHashes.near(hashes, 40, 12));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 1024, 20_000})
    void duplicatesAreAllFound(int copies) {
        Hash256 hash = RandomHashes.uniform(1, 21).getFirst();
        List<Hash256> hashes = new ArrayList<>(RandomHashes.uniform(5000, 22));
        for (int i = 0; i < copies; i++) {
            hashes.add(hash);
        }
        HashIndex index = filled(hashes);

        assertThat(index.search(hash, 0)).hasSize(copies).isSorted();
        check(index, hashes, RandomHashes.near(List.of(hash), 10, 23));
    }

    @Test
    void hashesThatShareBandValuesAreFoundExactly() {
        List<Hash256> hashes = RandomHashes.skewed(20_000, 31);
        HashIndex index = filled(hashes);

        check(index, hashes, RandomHashes.near(hashes, 40, 32));
    }

    @Test
    void hashesThatDifferInAFewBitsOnlyAreFoundExactly() {
        List<Hash256> hashes = RandomHashes.cluster(20_000, 6, 41);
        HashIndex index = filled(hashes);

        check(index, hashes, RandomHashes.near(hashes, 10, 42));
    }

    @Test
    void whatWasRemovedIsNotFoundAndTheRestIs() {
        List<Hash256> hashes = RandomHashes.uniform(9000, 51);
        HashIndex index = filled(hashes);

        for (int i = 0; i < hashes.size(); i += 2) {
            assertThat(index.remove(hashes.get(i), i)).isTrue();
        }

        assertThat(index.size()).isEqualTo(4500);
        for (int i = 0; i < 200; i++) {
            assertThat(index.search(hashes.get(i), 0)).hasSize(i % 2);
        }
        settle(index);
        for (int i = 0; i < 200; i++) {
            assertThat(index.search(hashes.get(i), 0)).hasSize(i % 2);
        }
    }

    @Test
    void removingWhatIsNotThereChangesNothing() {
        HashIndex index = filled(List.of(Hash256.ZERO));

        assertThat(index.remove(Hash256.ZERO, 5)).isFalse();
        assertThat(index.remove(Hash256.ZERO.flip(3), 0)).isFalse();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void manyQueriesAtOnceFindWhatEachFinds() {
        List<Hash256> hashes = RandomHashes.uniform(6000, 61);
        HashIndex index = filled(hashes);
        List<Hash256> queries = RandomHashes.near(hashes, 100, 62);

        List<List<HashHit>> all = index.searchAll(queries, 31);

        for (int i = 0; i < queries.size(); i++) {
            assertThat(all.get(i)).isEqualTo(index.search(queries.get(i), 31));
        }
    }

    @Test
    void entriesStayFindableWhileOthersComeAndGo() throws InterruptedException {
        List<Hash256> hashes = RandomHashes.uniform(30_000, 71);
        HashIndex index = filled(hashes.subList(0, 5000));
        Thread writer =
                Thread.ofPlatform()
                        .start(() -> {
                            for (int i = 5000; i < hashes.size(); i++) {
                                index.append(hashes.get(i), i);
                                index.remove(hashes.get(i - 2500), i - 2500);
                                if (i % 5000 == 0) {
                                    settle(index);
                                }
                            }
                        });
        SplittableRandom random = new SplittableRandom(72);
        do {
            int i = random.nextInt(2500);
            assertThat(index.search(hashes.get(i).flip(random.nextInt(256)), 31))
                    .contains(new HashHit(i, 1));
        } while (writer.isAlive());
        writer.join();

        assertThat(index.size()).isEqualTo(5000);
    }

    final HashIndex filled(List<Hash256> hashes) {
        HashIndex index = emptyIndex();
        for (int i = 0; i < hashes.size(); i++) {
            index.append(hashes.get(i), i);
        }
        settle(index);
        return index;
    }

    static void check(HashIndex index, List<Hash256> hashes, List<Hash256> queries) {
        assertThat(index.size()).isEqualTo(hashes.size());
        for (Hash256 query : queries) {
            for (int distance : new int[] {0, 10, 31, 63, 110}) {
                assertThat(index.search(query, distance))
                        .isEqualTo(compared(hashes, query, distance));
            }
        }
    }

    private static List<HashHit> compared(List<Hash256> hashes, Hash256 query, int distance) {
        List<HashHit> hits = new ArrayList<>();
        for (int i = 0; i < hashes.size(); i++) {
            int apart = hashes.get(i).distance(query);
            if (apart <= distance) {
                hits.add(new HashHit(i, apart));
            }
        }
        hits.sort(null);
        return hits;
    }
}
