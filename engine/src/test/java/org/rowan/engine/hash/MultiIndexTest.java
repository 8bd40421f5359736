package org.rowan.engine.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MultiIndexTest extends HashIndexContract {
    @Override
    HashIndex emptyIndex() {
        return new MultiIndex();
    }

    @Override
    void settle(HashIndex index) {
        ((MultiIndex) index).tidy();
    }

    @Test
    void entriesAppendedOverTimeLieInFewParts() {
        MultiIndex index = new MultiIndex();
        List<Hash256> hashes = RandomHashes.uniform(60_000, 81);
        for (int i = 0; i < hashes.size(); i++) {
            index.append(hashes.get(i), i);
            if (i % 5000 == 0) {
                index.tidy();
            }
        }
        index.tidy();

        assertThat(index.shelves()).hasSizeLessThan(8);
        check(index, hashes, RandomHashes.near(hashes, 20, 82));
    }

    @Test
    void spreadingKeepsDistancesAndDealsEachWordToManyBands() {
        List<Hash256> hashes = RandomHashes.uniform(100, 83);
        for (int i = 1; i < hashes.size(); i++) {
            Hash256 a = hashes.get(i - 1);
            Hash256 b = hashes.get(i);
            assertThat(Spread.of(a).distance(Spread.of(b))).isEqualTo(a.distance(b));
        }
        for (int bit = 0; bit < 256; bit++) {
            int row = bit / 16;
            int column = bit % 16;
            assertThat(Spread.of(Hash256.ZERO.flip(bit)))
                    .isEqualTo(Hash256.ZERO.flip(16 * ((row + column) % 16) + row));
        }
    }
}
