package org.rowan.testkit.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.rowan.testkit.generate.chance.Dice;
import org.rowan.testkit.generate.picture.Picture;
import org.rowan.testkit.generate.world.Cast;
import org.rowan.testkit.generate.world.Person;
import org.rowan.testkit.generate.world.Trap;

/**
 * Says when things happened: before the reference time, a person's newest event first, viral
 * pictures around their peak.
 */
final class Timeline {
    private static final double DAY = 86_400;
    private static final double NEWEST = 0.06;

    private final Instant now;
    private final double oldest;
    private final Catalogue catalogue;

    Timeline(Parameters parameters, Catalogue catalogue) {
        this.now = parameters.now();
        this.oldest = parameters.number("event.maximumDays");
        this.catalogue = catalogue;
    }

    /** When the referral of a slot happened, and how its sender writes. */
    Moment moment(
            Story.Slot slot,
            Person person,
            Cast cast,
            @Nullable Picture viral,
            boolean thin,
            Dice dice) {
        double ago =
                Math.max(NEWEST, days(slot, person, cast, viral, dice)) * DAY + dice.unit() * 300;
        Instant at = now.minusMillis((long) (ago * 1000));
        Instant received = at.plusSeconds((long) (Math.min(ago - 60, 3 * DAY) * dice.unit()) + 30);
        return new Moment(at, received, now, thin, cast);
    }

    /** The day of the reference time, in UTC. */
    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private double days(
            Story.Slot slot, Person person, Cast cast, @Nullable Picture viral, Dice dice) {
        boolean fixed = cast.trap() == Trap.REASSIGNED_PHONE || cast.trap() == Trap.SHARED_GATEWAY;
        if (viral != null && !fixed) {
            return catalogue.daysAgo(viral, oldest, dice);
        }
        if (slot.story().kind() == Story.Kind.DUMP) {
            return 3 + dice.unit();
        }
        boolean later = slot.turn() > 0 && cast.trap() != Trap.SHARED_GATEWAY;
        return later ? person.newestDaysAgo() + dice.unit() * 40 : person.newestDaysAgo();
    }
}
