package org.rowan.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.picture.Picture;

/**
 * The pictures that go round: a catalogue of known ones, and a few at a time that spread within
 * days.
 */
final class Catalogue {
    private static final long REFERRALS_A_WAVE = 5_000;
    private static final double NOISE = 2.5;

    private final long seed;
    private final int known;
    private final int viral;
    private final double viralKnown;
    private final double nearDuplicate;

    Catalogue(Parameters parameters, long seed) {
        this.seed = seed;
        this.known = parameters.count("files.knownPictures");
        this.viral = parameters.count("files.viralPictures");
        this.viralKnown = parameters.number("files.viralKnown");
        this.nearDuplicate = parameters.number("files.nearDuplicate");
    }

    /** A viral picture of the time of that referral, the largest bursts first. */
    Picture viral(long referral, Dice dice) {
        return new Picture(
                key(1, referral / REFERRALS_A_WAVE, dice.rank(viral)),
                variant(dice),
                Picture.Origin.VIRAL);
    }

    /** How many days before the reference time a viral picture was passed on. */
    double daysAgo(Picture picture, double oldest, Dice dice) {
        double peak = 2 + Dice.of(picture.key(), "peak").unit() * 40;
        return Math.clamp(peak + NOISE * dice.gaussian(), 0.1, oldest);
    }

    /** A picture of the known catalogue. */
    Picture known(Dice dice) {
        return new Picture(key(2, 0, dice.rank(known)), variant(dice), Picture.Origin.KNOWN);
    }

    /** A picture that was passed on before but is on nobody's list. */
    Picture unlisted(long person, Dice dice) {
        return new Picture(key(3, person, dice.below(30)), 0, Picture.Origin.UNLISTED);
    }

    /** A picture first seen with this person. */
    Picture novel(long person, Dice dice) {
        return new Picture(key(4, person, dice.below(200)), 0, Picture.Origin.NOVEL);
    }

    /**
     * The pictures of the hash list: the catalogue, and most of what is viral among the first
     * {@code referrals}.
     */
    List<Picture> listed(long referrals) {
        List<Picture> listed = new ArrayList<>();
        for (int i = 0; i < known; i++) {
            listed.add(new Picture(key(2, 0, i), 0, Picture.Origin.KNOWN));
        }
        long waves = referrals <= 0 ? 0 : 1 + (referrals - 1) / REFERRALS_A_WAVE;
        for (long wave = 0; wave < waves; wave++) {
            for (int i = 0; i < viral; i++) {
                Picture picture = new Picture(key(1, wave, i), 0, Picture.Origin.VIRAL);
                if (listed(picture)) {
                    listed.add(picture);
                }
            }
        }
        return listed;
    }

    /**
     * Whether the landscape is on the hash list; the list holds the original, not its
     * near-duplicates.
     */
    boolean listed(Picture picture) {
        return switch (picture.origin()) {
            case KNOWN -> true;
            case VIRAL -> Dice.of(picture.key(), "listed").chance(viralKnown);
            case UNLISTED, NOVEL -> false;
        };
    }

    private int variant(Dice dice) {
        return dice.chance(nearDuplicate) ? 1 + dice.below(6) : 0;
    }

    private long key(int kind, long group, int number) {
        return Dice.mix(Dice.mix(Dice.mix(seed + kind) + group) + number);
    }
}
