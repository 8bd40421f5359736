package org.rowan.engine.hash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PdqTest {
    @Test
    void halfOfTheBitsAreSetInAPictureWithStructure() {
        Hash256 hash = Pdq.hash(Pictures.waves(1, 300, 200)).hash();

        assertThat(hash.distance(Hash256.ZERO)).isEqualTo(128);
    }

    @ParameterizedTest
    @CsvSource({"4,100", "100,4", "1,1"})
    void aPictureTooSmallToBeHashedHasNoBitsAndNoQuality(int width, int height) {
        LumaPicture picture = Pictures.waves(2, width, height);

        assertThat(Pdq.hash(picture)).isEqualTo(new PdqHash(Hash256.ZERO, 0));
        assertThat(Pdq.dihedral(picture).of(Dihedral.ROTATE_90))
                .isEqualTo(new PdqHash(Hash256.ZERO, 0));
    }

    @Test
    void aFlatPictureIsOfLowQuality() {
        PdqHash hash = Pdq.hash(Luma.of(new float[100 * 100], 100, 100));

        assertThat(hash.quality()).isZero();
        assertThat(hash.isLowQuality()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MIRRORED,FLIP_Y",
        "UPSIDE_DOWN,ROTATE_180",
        "MIRRORED_UPSIDE_DOWN,FLIP_X",
        "MIRRORED_ON_LEFT_SIDE,FLIP_PLUS_1",
        "MIRRORED_ON_RIGHT_SIDE,FLIP_MINUS_1"
    })
    void theDihedralHashesAreNearThoseOfTurnedPictures(Orientation stored, Dihedral way) {
        LumaPicture picture = Pictures.waves(3, 320, 320);

        Hash256 turned = Pdq.hash(stored.apply(picture)).hash();

        assertThat(Pdq.dihedral(picture).of(way).hash().distance(turned)).isLessThanOrEqualTo(16);
    }

    @Test
    void theOriginalAmongTheEightIsTheHashItself() {
        LumaPicture picture = Pictures.waves(4, 200, 333);

        assertThat(Pdq.dihedral(picture).original()).isEqualTo(Pdq.hash(picture));
    }

    @Test
    void theToolsFamilyDiffersOnlyAboveItsSize() {
        LumaPicture small = Pictures.waves(5, 512, 400);
        LumaPicture large = Pictures.waves(5, 900, 700);

        assertThat(Pdq.hashAfterToolResize(small)).isEqualTo(Pdq.hash(small));
        assertThat(Pdq.hashAfterToolResize(large).hash().distance(Pdq.hash(large).hash()))
                .isLessThanOrEqualTo(16);
    }
}
