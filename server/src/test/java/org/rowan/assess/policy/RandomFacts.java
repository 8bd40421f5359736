package org.rowan.assess.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.rowan.engine.rank.CaseFacts;
import org.rowan.engine.rank.ChildFacts;
import org.rowan.engine.rank.FileFacts;
import org.rowan.engine.rank.OfficerFacts;
import org.rowan.engine.rank.PersonFacts;
import org.rowan.engine.rank.RecordsFacts;
import org.rowan.engine.rank.ReferralFacts;
import org.rowan.engine.rank.TimeFacts;

/** Cases drawn at random, each fact often enough at the values that conditions ask for. */
final class RandomFacts {
    private static final String[] INCIDENTS = {"imagery", "enticement", "contact-abuse", ""};
    private static final String[] MARKS = {
        "sextortion", "sadisticOnlineExploitation", "csamSolicitation", "spam", "other"
    };
    private static final String[] FILE_MARKS = {
        "liveStreaming",
        "generativeAi",
        "animeDrawingVirtualHentai",
        "infant",
        "physicalHarm",
        "violenceGore",
        "possibleSelfProduction"
    };
    private static final String[] CLASSES = {"", "industry:A1", "industry:A2", "industry:B2"};
    private static final String[] AGES = {
        "adult", "claimed-under-18", "confirmed-under-18", "uncertain", "unknown"
    };
    private static final String[] BANDS = {
        "0-2", "3-6", "7-10", "11-13", "14-15", "16-17", "unknown"
    };
    private static final String[] STATES = {"unidentified", "located", "safeguarded"};
    private static final String[] ANSWERS = {"yes", "no", "unknown"};
    private static final String[] LEVELS = {"", "very-high", "high", "medium", "low"};

    private final SplittableRandom random;

    RandomFacts(long seed) {
        random = new SplittableRandom(seed);
    }

    CaseFacts next() {
        return new CaseFacts(
                one("person", "child", "referral"),
                many(3, this::referral),
                chance(.8)
                        ? new PersonFacts(
                                true, one(AGES), few(), few(), few(), few(), few(), chance(.2))
                        : PersonFacts.NONE,
                many(2, () -> new ChildFacts(one(BANDS), one(STATES), chance(.3))),
                new RecordsFacts(
                        one(ANSWERS),
                        one(ANSWERS),
                        one(ANSWERS),
                        one(ANSWERS),
                        one(ANSWERS),
                        one(ANSWERS)),
                new OfficerFacts(chance(.4), chance(.4), chance(.2), one(LEVELS)),
                new TimeFacts(random.nextInt(400), random.nextInt(5), random.nextInt(3) * 100.0));
    }

    private ReferralFacts referral() {
        return new ReferralFacts(
                random.nextLong(1, 1000),
                one(INCIDENTS),
                chance(.2),
                words(MARKS),
                chance(.2),
                chance(.1),
                chance(.5),
                chance(.7),
                chance(.4),
                chance(.5),
                chance(.5),
                chance(.3),
                random.nextInt(11) / 10.0,
                many(3, this::file));
    }

    private FileFacts file() {
        return new FileFacts(
                chance(.4),
                chance(.1),
                chance(.4),
                chance(.3),
                few(),
                chance(.6),
                chance(.5),
                words(FILE_MARKS),
                one(CLASSES));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private long few() {
        return random.nextLong(0, 6);
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private List<String> words(String... values) {
        return many(2, () -> one(values));
    }

    private <T> List<T> many(int most, Supplier<T> draw) {
        int size = random.nextInt(most + 1);
        List<T> drawn = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            drawn.add(draw.get());
        }
        return drawn;
    }
}
